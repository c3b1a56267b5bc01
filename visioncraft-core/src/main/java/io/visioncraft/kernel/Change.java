package io.visioncraft.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The result of a verb of an aggregate: the next record, its events, and the rows to append. Nothing has been stored yet.
 * Immutable and thread-safe.
 *
 * @param <A> the aggregate
 * @param next the record after the verb, with the version that it was loaded with
 * @param events the events of the verb, in order
 * @param entries rows to append, in order
 * @param something false where the verb left the record as it was: then there is nothing to store, no new version and no
 *     event (GEN-6)
 */
public record Change<A extends Aggregate<?>>(A next, List<DomainEvent> events, List<Entry> entries, boolean something) {

    /**
     * Copies the lists.
     *
     * @param next the record after the verb
     * @param events the events, in order
     * @param entries the rows to append, in order
     * @param something whether there is anything to store
     */
    public Change {
        events = List.copyOf(events);
        entries = List.copyOf(entries);
    }

    /**
     * {@return a change to store, with events and without rows}
     *
     * @param next the record after the verb
     * @param events the events, in order
     * @param <A> the aggregate
     */
    public static <A extends Aggregate<?>> Change<A> of(A next, DomainEvent... events) {
        return new Change<>(next, List.of(events), List.of(), true);
    }

    /**
     * {@return a change to store as {@link #of} makes it, or an empty one if the verb left the record as it was}
     *
     * @param before the record before the verb
     * @param next the record after the verb; if it equals {@code before}, the events are dropped
     * @param events the events, in order
     * @param <A> the aggregate
     */
    public static <A extends Aggregate<?>> Change<A> from(A before, A next, DomainEvent... events) {
        return next.equals(before) ? new Change<>(before, List.of(), List.of(), false) : of(next, events);
    }

    /**
     * {@return the same change with more rows to append; there is something to store}
     *
     * @param rows the rows, in order, after those that the change has already
     */
    public Change<A> appending(Entry... rows) {
        return new Change<>(next, events, joined(entries, List.of(rows)), true);
    }

    /**
     * {@return this change and that of another verb on its result, as one change} Events and rows keep their order.
     *
     * @param verb the next verb; it receives {@link #next}
     */
    public Change<A> then(Function<? super A, Change<A>> verb) {
        Change<A> second = verb.apply(next);
        return new Change<>(
                second.next,
                joined(events, second.events),
                joined(entries, second.entries),
                something || second.something);
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        if (first.isEmpty() || then.isEmpty()) {
            return first.isEmpty() ? then : first;
        }
        List<T> both = new ArrayList<>(first);
        both.addAll(then);
        return both;
    }
}
