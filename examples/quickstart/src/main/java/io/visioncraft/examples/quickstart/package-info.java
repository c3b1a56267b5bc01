/**
 * A plain Java SE program that uses the library as an application would: the story of a small business on H2, the import of a
 * category tree and the replay of real orders.
 *
 * <p>Main type: {@link io.visioncraft.examples.quickstart.Quickstart}. Uses the public API of the library alone.
 */
@NullMarked
package io.visioncraft.examples.quickstart;

import org.jspecify.annotations.NullMarked;
