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
 */
public record Change<A extends Aggregate<?>>(A next, List<DomainEvent> events, List<Entry> entries) {

    public Change {
        events = List.copyOf(events);
        entries = List.copyOf(entries);
    }

    /** A change that says {@code events} and appends nothing. */
    public static <A extends Aggregate<?>> Change<A> of(A next, DomainEvent... events) {
        return new Change<>(next, List.of(events), List.of());
    }

    /** The same change that also appends {@code rows}. */
    public Change<A> appending(Entry... rows) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(List.of(rows));
        return new Change<>(next, events, all);
    }

    /** This change followed by another verb on its result, as one change. */
    public Change<A> then(Function<? super A, Change<A>> verb) {
        Change<A> second = verb.apply(next);
        List<DomainEvent> allEvents = new ArrayList<>(events);
        allEvents.addAll(second.events);
        List<Entry> allEntries = new ArrayList<>(entries);
        allEntries.addAll(second.entries);
        return new Change<>(second.next, allEvents, allEntries);
    }
}
