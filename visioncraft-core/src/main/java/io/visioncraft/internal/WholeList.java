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

/** Reads a list to its end, part by part, for a use case that needs all of it. Thread-safe. */
@Internal
public final class WholeList {

    /** The most ids in one call of a repository. */
    private static final int PART = 500;

    private WholeList() {}

    /**
     * {@return all items of a list}
     *
     * @param position the position of an item
     * @param read reads items after a position
     * @param <T> the item
     * @param <K> the position
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

    /**
     * {@return all rows that the changes of one record appended}
     *
     * @param read reads at most so many rows after a position
     * @param <E> the row
     */
    public static <E extends Entry> List<Appended<E>> ofEntries(
            BiFunction<EntryPosition, Integer, List<Appended<E>>> read) {
        return of(
                Appended::position,
                (@Nullable EntryPosition after, int limit) ->
                        read.apply(after == null ? EntryPosition.START : after, limit));
    }

    /**
     * {@return all rows that the changes of several records appended, without the records that have none}
     *
     * @param records the ids of the records
     * @param reader reads rows of one record
     * @param <I> the id
     * @param <E> the row
     */
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

    /**
     * Reads rows of one record.
     *
     * @param <I> the id
     * @param <E> the row
     */
    @FunctionalInterface
    public interface EntryReader<I, E extends Entry> {
        /**
         * {@return rows after a position, in their order}
         *
         * @param record the id of the record
         * @param after the position of the last row that is known
         * @param limit at most this many
         */
        List<Appended<E>> after(I record, EntryPosition after, int limit);
    }

    /**
     * {@return the ids in parts of at most 500}
     *
     * @param ids any number, in the order of the answer
     * @param <I> the id
     */
    public static <I> List<List<I>> parts(List<I> ids) {
        List<List<I>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PART) {
            parts.add(ids.subList(from, Math.min(from + PART, ids.size())));
        }
        return parts;
    }

    /**
     * {@return the answers of a repository about many ids, asked part by part}
     *
     * @param ids any number, in the order of the answer
     * @param read asks the repository about at most 500 ids
     * @param <I> the id
     * @param <A> an answer
     */
    public static <I, A> List<A> inParts(List<I> ids, Function<List<I>, List<A>> read) {
        return parts(ids).stream().flatMap(part -> read.apply(part).stream()).toList();
    }

    /**
     * {@return the records of ids that exist, in the order of the ids}
     *
     * @param ids any number, in the order of the answer
     * @param repository the repository of the records
     * @param <A> the aggregate
     * @param <I> its id
     */
    public static <A extends Aggregate<I>, I extends Id> List<A> records(
            List<I> ids, AggregateRepository<A, I> repository) {
        Map<I, A> found = inParts(ids, repository::findAll).stream()
                .collect(Collectors.toMap(Aggregate::id, Function.identity()));
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }
}
