package io.visioncraft.testkit.memory;

import io.visioncraft.error.VisionCraftException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a table is like.
 *
 * @param key the primary key of a row
 * @param uniques what no two rows share
 * @param indexes the orders in which rows are kept
 * @param clash what a transaction is told that replaces a row which another has replaced meanwhile; null where the later one
 *     simply wins
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
     * Says what a transaction is told when it comes too late.
     *
     * @param <R> the row
     */
    @FunctionalInterface
    interface Clash<R> {

        /** What is thrown, by what the transaction had found and what it wanted to put there; null for no row. */
        VisionCraftException of(@Nullable R found, @Nullable R wanted);
    }
}
