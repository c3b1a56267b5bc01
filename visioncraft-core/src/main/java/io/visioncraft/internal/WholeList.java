package io.visioncraft.internal;

import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a list to its end, part by part, where one use case needs all of it. */
@Internal
public final class WholeList {

    private WholeList() {}

    /**
     * All items of a list.
     *
     * @param position where an item stands
     * @param read reads at most so many items after a position, null for the start
     */
    public static <T, K> List<T> of(Function<T, K> position, Cursors.Reader<T, K> read) {
        List<T> all = new ArrayList<>();
        List<T> part = read.after(null, ListRequest.MAX_LIMIT);
        while (!part.isEmpty()) {
            all.addAll(part);
            part = part.size() < ListRequest.MAX_LIMIT
                    ? List.of()
                    : read.after(position.apply(part.get(part.size() - 1)), ListRequest.MAX_LIMIT);
        }
        return all;
    }

    /** All rows that changes of one record appended; {@code read} reads at most so many after a position. */
    public static <E extends Entry> List<Appended<E>> ofEntries(
            BiFunction<EntryPosition, Integer, List<Appended<E>>> read) {
        return of(
                Appended::position,
                (@Nullable EntryPosition after, int limit) ->
                        read.apply(after == null ? EntryPosition.START : after, limit));
    }
}
