package io.visioncraft.internal;

import io.visioncraft.access.Grants;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.IdGenerator;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One run of a changing use case inside its transaction: saves changes, lets reactions act, collects events. Used by one
 * thread, thrown away when the transaction ends.
 */
public final class UnitOfWork extends ReadWork {

    private final Guards guards;
    private final IdGenerator ids;
    private final List<Reaction> reactions;
    private final Deque<Consumer<UnitOfWork>> atEnd = new ArrayDeque<>();
    private final List<EventRecord> events = new ArrayList<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Set<String> saved = new HashSet<>();
    private int rank;

    UnitOfWork(Grants grants, Instant now, Guards guards, IdGenerator ids, List<Reaction> reactions) {
        super(grants, now);
        this.guards = guards;
        this.ids = ids;
        this.reactions = reactions;
    }

    /** A fresh id. */
    public UUID newId() {
        return ids.next();
    }

    /** Takes a guard; a use case takes them in their fixed order, anything else is a mistake in the library. */
    public void hold(Guard guard) {
        if (guard.rank() < rank) {
            throw new IllegalStateException("The guard " + guard.key() + " is taken out of order");
        }
        rank = guard.rank();
        guards.hold(guard);
    }

    /**
     * Stores what a verb answered, one version higher, and lets reactions hear its events.
     *
     * @return the record as it was saved
     */
    public <A extends Aggregate<I>, I extends Id> A save(AggregateRepository<A, I> repository, Change<A> change) {
        A next = atVersion(change.next(), change.next().version() + 1);
        if (!saved.add(next.aggregateType() + next.id())) {
            throw new IllegalStateException(
                    "The " + next.aggregateType() + " " + next.id() + " is saved twice in one use case");
        }
        repository.save(next, change.entries());
        announce(next, change.events());
        return next;
    }

    /** Records events of a record that was stored or removed by other means than {@link #save}. */
    public void announce(Aggregate<?> record, List<DomainEvent> happened) {
        for (DomainEvent event : happened) {
            events.add(recorded(record, event));
        }
        for (DomainEvent event : happened) {
            for (Reaction reaction : reactions) {
                reaction.on(event, record, this);
            }
        }
    }

    /** Registers a step for the end of the use case, where numbers are taken. Steps run in the order of registration. */
    public void atEnd(Consumer<UnitOfWork> step) {
        atEnd.add(step);
    }

    List<EventRecord> finish() {
        for (Consumer<UnitOfWork> step = atEnd.poll(); step != null; step = atEnd.poll()) {
            step.accept(this);
        }
        return List.copyOf(events);
    }

    private EventRecord recorded(Aggregate<?> record, DomainEvent event) {
        int ordinal = ordinals.merge(record.aggregateType() + record.id(), 0, (old, zero) -> old + 1);
        return new EventRecord(
                new EventId(ids.next()),
                event.type(),
                event.typeVersion(),
                record.aggregateType(),
                record.id().value(),
                record.version(),
                ordinal,
                now(),
                caller().kind().name(),
                caller().name(),
                caller().correlationId(),
                event.data());
    }

    @SuppressWarnings("unchecked") // a record at another version is of the same class
    private static <A extends Aggregate<?>> A atVersion(A record, long version) {
        return (A) record.atVersion(version);
    }
}
