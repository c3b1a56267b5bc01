package io.visioncraft.testkit.memory;

import java.util.Collection;
import java.util.function.Function;

/**
 * An order in which the rows of a table are kept. Each of a row's keys ends with the row's id, so that no two rows share one.
 * Equal to itself only.
 */
final class Index<R> {

    private static final Key[] NONE = {};

    private final Function<R, Key[]> keys;

    private Index(Function<R, Key[]> keys) {
        this.keys = keys;
    }

    /** Rows that stand in one place. */
    static <R> Index<R> by(Function<R, Key> key) {
        return new Index<>(row -> new Key[] {key.apply(row)});
    }

    /** Rows that stand in several places, for example under each of their words. */
    static <R> Index<R> byEach(Function<R, Collection<Key>> keys) {
        return new Index<>(row -> keys.apply(row).toArray(NONE));
    }

    Key[] keysOf(R row) {
        return keys.apply(row);
    }
}
