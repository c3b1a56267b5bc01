/**
 * A store in memory that behaves as a database at READ COMMITTED does: transactions see their own writes over the commits of
 * others, versions and unique keys are checked at commit, guards block, and nothing else is serialised.
 *
 * <p>Main type: {@link io.visioncraft.testkit.memory.InMemoryPersistence}. Inside, a {@code Table} lays a transaction's
 * {@code Rows} over the committed ones; the repositories say which keys and which orders their rows have. May use the core's
 * API and SPI only.
 */
@NullMarked
package io.visioncraft.testkit.memory;

import org.jspecify.annotations.NullMarked;
