package io.visioncraft.testkit.memory;

import io.visioncraft.spi.UniqueKey;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that no two rows of a table share.
 *
 * @param key the key of the port, which makes the exception
 * @param of the value of a row, null where the row has none
 */
record Unique<R>(UniqueKey key, Function<R, @Nullable Key> of) {}
