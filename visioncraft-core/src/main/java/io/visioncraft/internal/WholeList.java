package io.visioncraft.internal;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a list to its end, part by part, where one use case needs all of it. */
@Internal
public final class WholeList {

    /** How many ids a repository is asked for at once. */
    private static final int PART = 500;

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

    /** The same of several records, those without any left out. */
    public static <I, E extends Entry> Map<I, List<Appended<E>>> ofEntries(
            Collection<I> records, EntryReader<I, E> reader) {
        Map<I, List<Appended<E>>> all = new HashMap<>();
        for (I record : records) {
            List<Appended<E>> entries = ofEntries((after, limit) -> reader.after(record, after, limit));
            if (!entries.isEmpty()) {
                all.put(record, entries);
            }
        }
        return all;
    }

    /** Reads at most so many rows of a record after a position. */
    @FunctionalInterface
    public interface EntryReader<I, E extends Entry> {
        List<Appended<E>> after(I record, EntryPosition after, int limit);
    }

    /** The ids in parts of as many as a repository is asked for at once. */
    public static <I> List<List<I>> parts(List<I> ids) {
        List<List<I>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PART) {
            parts.add(ids.subList(from, Math.min(from + PART, ids.size())));
        }
        return parts;
    }

    /** What a repository knows of several ids, part by part. */
    public static <I, A> List<A> inParts(List<I> ids, Function<List<I>, List<A>> read) {
        return parts(ids).stream().flatMap(part -> read.apply(part).stream()).toList();
    }

    /** The records of those ids, which exist, in their order. */
    public static <A extends Aggregate<I>, I extends Id> List<A> records(
            List<I> ids, AggregateRepository<A, I> repository) {
        Map<I, A> found = inParts(ids, repository::findAll).stream()
                .collect(Collectors.toMap(Aggregate::id, Function.identity()));
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }
}
