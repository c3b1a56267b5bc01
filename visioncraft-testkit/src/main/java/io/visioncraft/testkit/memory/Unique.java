package io.visioncraft.testkit.memory;

import io.visioncraft.spi.UniqueKey;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What no two rows of a table share.
 *
 * @param key what the losing side is told
 * @param of the value of a row, null where the row has none
 */
record Unique<R>(UniqueKey key, Function<R, @Nullable Key> of) {}
