package io.visioncraft.internal;

import io.visioncraft.access.Grants;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Dated;
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of a changing use case inside its transaction: saves changes, collects events. Used by one
 * thread, thrown away when the transaction ends.
 */
public final class UnitOfWork extends ReadWork {

    /** What the aggregate of an event that tells of no change is called. */
    public static final String NOTICE = "notice";

    private static final Comparator<Guard> GUARDS =
            Comparator.comparingInt(Guard::rank).thenComparing(Guard::key);

    private final WorkTime time;
    private final Guards guards;
    private final IdGenerator ids;
    private final Queue<GuardedStep> guardedAtEnd = new PriorityQueue<>();
    private final Queue<Consumer<UnitOfWork>> atEnd = new ArrayDeque<>();
    private final List<EventRecord> events = new ArrayList<>();
    private final Set<String> saved = new HashSet<>();
    private @Nullable Guard held;
    private int registered;
    private boolean stored;

    UnitOfWork(UseCase<?> useCase, Grants grants, WorkTime time, Guards guards, IdGenerator ids) {
        super(useCase, grants, time);
        this.time = time;
        this.guards = guards;
        this.ids = ids;
    }

    /** Whether nothing was stored or told so far, and no guard is held. */
    boolean leftNothing() {
        return !stored && held == null;
    }

    /**
     * Says that a repository stores or removes something by itself, beside {@link #save} and without a guard: a refusal from
     * here on has something to undo, and a lost commit an outcome.
     */
    public void storesBeside() {
        stored = true;
    }

    /** A fresh id. */
    public UUID newId() {
        return ids.next();
    }

    /**
     * Says that a record knows that instant already: no time of this use case is before it, also where the clock of the node
     * that wrote the record is ahead of this one's (GEN-8).
     */
    public void notBefore(Instant known) {
        time.notBefore(known);
    }

    /** Says that the record was last changed then: no time of what happens to it is before that (GEN-8). */
    public void notBefore(Dated<?> record) {
        notBefore(record.changedAt());
    }

    /**
     * What the clock itself says, also where a record knows a later instant: by it a wrong clock is found out, be it this node's
     * or that of whoever wrote the record (INV-4).
     */
    public Instant byTheClock() {
        return time.byTheClock();
    }

    /**
     * Takes a guard, unless this use case has it already. A use case takes them in their fixed order, by rank, then key, so
     * that no two use cases wait for each other, and before it asks what time it is, so that it is dated after it has waited
     * (GEN-8); anything else is a mistake in the library.
     */
    public void hold(Guard guard) {
        if (guard.equals(held)) {
            return;
        }
        if (time.wasRead()) {
            throw new IllegalStateException("The guard " + guard.key() + " is taken after time was read");
        }
        take(guard);
    }

    /**
     * Ends the body of a use case whose answer takes a guard of its own, as the number of a document does. Time is read again
     * once the guard is held (GEN-8).
     */
    public <T> T endWith(Guard guard, Function<UnitOfWork, T> step) {
        takeForStep(guard);
        return step.apply(this);
    }

    private void takeForStep(Guard guard) {
        if (!guard.equals(held)) {
            take(guard);
        }
        time.readAgain();
    }

    private void take(Guard guard) {
        if (held != null && GUARDS.compare(guard, held) < 0) {
            throw new IllegalStateException("The guard " + guard.key() + " is taken out of order");
        }
        guards.hold(guard);
        held = guard;
    }

    /**
     * Stores what a verb answered, one version higher and changed now, and records its events. Where the verb left the record as
     * it was, nothing is stored (GEN-6).
     *
     * @return the record as it is stored
     */
    public <A extends Aggregate<I>, I extends Id> A save(AggregateRepository<A, I> repository, Change<A> change) {
        if (!change.something()) {
            return change.next();
        }
        A next = changedNow(atVersion(change.next(), change.next().version() + 1));
        changedOnce(next);
        repository.save(next, change.entries());
        announce(next, change.events());
        return next;
    }

    /**
     * Records the events of a record that was removed. They stand one version after its last, as those of any other change,
     * so that no two events of a record share a place.
     *
     * @param last the record as it was when it was removed
     */
    public void removed(Aggregate<?> last, List<DomainEvent> happened) {
        Aggregate<?> gone = last.atVersion(last.version() + 1);
        changedOnce(gone);
        announce(gone, happened);
    }

    /**
     * Records an event that tells of no change to any record, for example of somebody who tried something. It has no place
     * among the changes to a record, which others may be making at the same time, and stands alone as the one event of a
     * {@value #NOTICE}; its data say whom it concerns.
     */
    public void notice(DomainEvent event) {
        stored = true;
        UUID id = ids.next();
        events.add(recorded(id, new Place(NOTICE, id, 1, 0), event));
    }

    private void announce(Aggregate<?> record, List<DomainEvent> happened) {
        int ordinal = 0;
        for (DomainEvent event : happened) {
            Place place = new Place(record.aggregateType(), record.id().value(), record.version(), ordinal++);
            events.add(recorded(ids.next(), place, event));
        }
    }

    /** Registers a step for the very end of the use case. Steps run in the order of registration, after all guarded ones. */
    public void atEnd(Consumer<UnitOfWork> step) {
        stored = true;
        atEnd.add(step);
    }

    /**
     * Registers a step for the end of the use case that takes a guard, as numbers of a series need. Guarded steps run in the
     * order of their guards, whatever the order of registration; those of one guard in the order of registration. Each reads
     * time again once its guard is held, never earlier than before, and its events are dated by that (GEN-8).
     */
    public void atEnd(Guard guard, Consumer<UnitOfWork> step) {
        stored = true;
        guardedAtEnd.add(new GuardedStep(guard, registered++, step));
    }

    List<EventRecord> finish() {
        while (!guardedAtEnd.isEmpty() || !atEnd.isEmpty()) {
            if (!guardedAtEnd.isEmpty()) {
                GuardedStep next = guardedAtEnd.remove();
                takeForStep(next.guard());
                next.step().accept(this);
            } else {
                atEnd.remove().accept(this);
            }
        }
        return List.copyOf(events);
    }

    private void changedOnce(Aggregate<?> next) {
        stored = true;
        if (!saved.add(next.aggregateType() + next.id())) {
            throw new IllegalStateException(
                    "The " + next.aggregateType() + " " + next.id() + " is saved twice in one use case");
        }
    }

    private EventRecord recorded(UUID id, Place place, DomainEvent event) {
        return new EventRecord(
                new EventId(id),
                event.type(),
                event.declared().version(),
                place.aggregateType(),
                place.aggregateId(),
                place.version(),
                place.ordinal(),
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

    /** Never before its last change, which a node may have made whose clock is ahead of this one's (GEN-8). */
    @SuppressWarnings("unchecked") // a record changed at another instant is of the same class
    private <A extends Aggregate<?>> A changedNow(A record) {
        if (!(record instanceof Dated<?> dated)) {
            return record;
        }
        notBefore(dated);
        return (A) dated.changedAt(now());
    }

    /** Where an event stands: no other has the same. */
    private record Place(String aggregateType, UUID aggregateId, long version, int ordinal) {}

    private record GuardedStep(Guard guard, int registered, Consumer<UnitOfWork> step)
            implements Comparable<GuardedStep> {

        @Override
        public int compareTo(GuardedStep other) {
            int byGuard = GUARDS.compare(guard, other.guard);
            return byGuard != 0 ? byGuard : Integer.compare(registered, other.registered);
        }
    }
}
