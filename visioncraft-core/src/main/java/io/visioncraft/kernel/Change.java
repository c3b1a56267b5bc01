package io.visioncraft.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a verb of an aggregate answers: the next record, the events that say what happened, and the rows to append. Nothing
 * has been stored yet. Immutable and thread-safe.
 *
 * @param <A> the aggregate
 * @param next the record after the verb, with the version it was loaded with
 * @param events what happened, in order
 * @param entries rows to append, in order
 * @param something false where the verb left the record as it was and there is nothing to store: such a change is no
 *     version and no event (GEN-6)
 */
public record Change<A extends Aggregate<?>>(A next, List<DomainEvent> events, List<Entry> entries, boolean something) {

    public Change {
        events = List.copyOf(events);
        entries = List.copyOf(entries);
    }

    /** A change that says {@code events} and appends nothing. */
    public static <A extends Aggregate<?>> Change<A> of(A next, DomainEvent... events) {
        return new Change<>(next, List.of(events), List.of(), true);
    }

    /** The same for a verb that may leave the record as it was: then nothing has happened. */
    public static <A extends Aggregate<?>> Change<A> from(A before, A next, DomainEvent... events) {
        return next.equals(before) ? new Change<>(before, List.of(), List.of(), false) : of(next, events);
    }

    /** The same change that also appends {@code rows}. */
    public Change<A> appending(Entry... rows) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(List.of(rows));
        return new Change<>(next, events, all, true);
    }

    /** This change followed by another verb on its result, as one change. */
    public Change<A> then(Function<? super A, Change<A>> verb) {
        Change<A> second = verb.apply(next);
        List<DomainEvent> allEvents = new ArrayList<>(events);
        allEvents.addAll(second.events);
        List<Entry> allEntries = new ArrayList<>(entries);
        allEntries.addAll(second.entries);
        return new Change<>(second.next, allEvents, allEntries, something || second.something);
    }
}
