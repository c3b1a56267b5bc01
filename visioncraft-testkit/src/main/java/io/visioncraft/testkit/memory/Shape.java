package io.visioncraft.testkit.memory;

import io.visioncraft.error.VisionCraftException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a table.
 *
 * @param key the primary key of a row
 * @param uniques the values that no two rows share
 * @param indexes the orders in which rows are kept
 * @param clash makes the exception for a transaction that replaces a row which another has replaced meanwhile; null if the
 *     later one wins
 */
record Shape<K, R>(
        Function<R, K> key,
        List<Unique<R>> uniques,
        List<Index<R>> indexes,
        @Nullable Clash<R> clash) {

    Shape {
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
    }

    /** Rows that are only ever added, or that a guard protects. */
    static <K, R> Shape<K, R> unchecked(Function<R, K> key, List<Index<R>> indexes) {
        return new Shape<>(key, List.of(), indexes, null);
    }

    /**
     * Makes the exception for a transaction that comes too late.
     *
     * @param <R> the row
     */
    @FunctionalInterface
    interface Clash<R> {

        /** The exception, from the row that the transaction found and the row that it wanted to put; null for no row. */
        VisionCraftException of(@Nullable R found, @Nullable R wanted);
    }
}
