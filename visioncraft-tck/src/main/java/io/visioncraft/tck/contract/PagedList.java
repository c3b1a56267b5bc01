package io.visioncraft.tck.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One list that a repository reads part by part, for what holds for all of them alike.
 *
 * @param name what it is called
 * @param insert stores a row that belongs to it; by the number, two neighbours have equal sort keys
 * @param noise stores a row that its filter keeps out
 * @param read reads at most so many rows after the last one that is known
 * @param id what tells a row from others
 */
record PagedList<T>(
        String name,
        IntConsumer insert,
        IntConsumer noise,
        BiFunction<@Nullable T, Integer, List<T>> read,
        Function<T, Object> id) {

    private static final int MORE_THAN_ANY = 1_000;

    /** All of it at once. */
    List<Object> whole() {
        return ids(read.apply(null, MORE_THAN_ANY));
    }

    /** Part by part to the end; calls {@code between} with the number of each part, from 1, after it was read. */
    List<Object> inParts(int limit, IntConsumer between) {
        List<Object> all = new ArrayList<>();
        List<T> part = read.apply(null, limit);
        for (int parts = 1; !part.isEmpty() && all.size() < MORE_THAN_ANY; parts++) {
            if (part.size() > limit) {
                throw new AssertionError(
                        name + ": a part of " + part.size() + " rows, where " + limit + " were asked for");
            }
            all.addAll(ids(part));
            between.accept(parts);
            part = read.apply(part.get(part.size() - 1), limit);
        }
        return all;
    }

    private List<Object> ids(List<T> rows) {
        return rows.stream().map(id).toList();
    }
}
