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
 * One run of a changing use case inside its transaction: saves changes and collects events. Used by one thread, dropped when
 * the transaction ends.
 */
public final class UnitOfWork extends ReadWork {

    /** The aggregate type of an event that tells of no change to a record. */
    static final String NOTICE = "notice";

    private static final Comparator<Guard> GUARDS =
            Comparator.comparingInt(Guard::rank).thenComparing(Guard::key);

    private final WorkTime time;
    private final Guards guards;
    private final IdGenerator ids;
    private final Queue<GuardedStep> guardedAtEnd = new PriorityQueue<>(1);
    private final Queue<Consumer<UnitOfWork>> atEnd = new ArrayDeque<>(1);
    private final List<EventRecord> events = new ArrayList<>();
    private final Set<Saved> saved = new HashSet<>(8);
    private @Nullable Guard held;
    private int registered;
    private boolean stored;

    UnitOfWork(UseCase<?> useCase, Grants grants, WorkTime time, Guards guards, IdGenerator ids) {
        super(useCase, grants, time);
        this.time = time;
        this.guards = guards;
        this.ids = ids;
    }

    /** Whether nothing was stored or recorded so far, and no guard is held. */
    boolean leftNothing() {
        return !stored && held == null;
    }

    /**
     * Notes that a repository stores or removes rows beside {@link #save} and without a guard. From here on a refusal has
     * something to undo, and a lost commit has an outcome.
     */
    public void storesBeside() {
        stored = true;
    }

    /** {@return a new id} */
    public UUID newId() {
        return ids.next();
    }

    /**
     * Notes an instant that a record holds already. No time of this use case is before it, even if the clock of the node that
     * wrote the record is ahead (GEN-8).
     *
     * @param known as the record holds it
     */
    public void notBefore(Instant known) {
        time.notBefore(known);
    }

    /**
     * Notes the last change of a record. No time of a change to it is before that (GEN-8).
     *
     * @param record as it was loaded
     */
    public void notBefore(Dated<?> record) {
        notBefore(record.changedAt());
    }

    /**
     * {@return the instant that the clock showed, even if a record holds a later one} It reveals a wrong clock, of this node
     * or of the node that wrote the record (INV-4).
     */
    public Instant byTheClock() {
        return time.byTheClock();
    }

    /**
     * Takes a guard, unless this use case holds it already. A use case takes guards in their fixed order, by rank, then key,
     * so that no two use cases wait for each other. It takes them before it reads the time, so that it is dated after the
     * wait (GEN-8).
     *
     * @param guard held until the transaction ends
     * @throws IllegalStateException if the guard is out of order or the time was read: a mistake of the library
     * @throws io.visioncraft.error.ConflictException retryable, with {@code concurrent-change}, if the guard cannot be had in
     *     time
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
     * Ends the body of a use case whose answer needs a guard, for example the number of a document. The time is read again
     * once the guard is held (GEN-8).
     *
     * @param guard held until the transaction ends
     * @param step runs after all else, and gives the answer
     * @param <T> its result
     * @return its result
     * @throws io.visioncraft.error.ConflictException retryable, with {@code concurrent-change}, if the guard cannot be had in
     *     time
     */
    public <T> T endWith(Guard guard, Function<UnitOfWork, T> step) {
        takeForStep(guard);
        return step.apply(this);
    }

    /**
     * Takes a guard at the end of the use case beside the guards of its steps and outside of their order, for what happens once
     * in the life of a record. Two use cases may then wait for each other; the store refuses one, and it runs again.
     *
     * @param guard held until the transaction ends
     * @throws io.visioncraft.error.ConflictException retryable, with {@code concurrent-change}, if the guard cannot be had in
     *     time, or after a deadlock
     */
    public void holdBeside(Guard guard) {
        guards.hold(guard);
        time.readAgain();
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
     * Stores the result of a verb, one version higher and changed now, and records its events. If the verb left the record as
     * it was, nothing is stored (GEN-6).
     *
     * @param repository the repository of the record
     * @param change the result of the verb
     * @param <A> the aggregate
     * @param <I> its id
     * @return the record as it is stored
     * @throws IllegalStateException if the record was saved in this use case already: a mistake of the library
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
     * Records the events of a record that was removed. They stand one version after its last, as those of any other change
     * do, so that no two events of a record share a place.
     *
     * @param last the record as it was when it was removed
     * @param happened the events, in order
     */
    public void removed(Aggregate<?> last, List<DomainEvent> happened) {
        Aggregate<?> gone = last.atVersion(last.version() + 1);
        changedOnce(gone);
        announce(gone, happened);
    }

    /**
     * Records an event that tells of no change to a record, for example of an attempt that was denied. It stands alone as the
     * only event of a {@code notice}, and so needs no place among the changes of a record, which others may be making at
     * the same time. Its data names the record.
     *
     * @param event tells of no change to a record
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

    /**
     * Registers a step for the very end of the use case. Steps run after all guarded steps, in the order of registration.
     *
     * @param step runs once, at the end
     */
    public void atEnd(Consumer<UnitOfWork> step) {
        stored = true;
        atEnd.add(step);
    }

    /**
     * Registers a step for the end of the use case that takes a guard, as the numbers of a series need. Guarded steps run in
     * the order of their guards, and those of one guard in the order of registration. Each step reads the time again once its
     * guard is held, never an earlier time than before, and dates its events by it (GEN-8).
     *
     * @param guard held until the transaction ends
     * @param step runs once, at the end
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
        if (!saved.add(new Saved(next.aggregateType(), next.id().value()))) {
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

    /** Dates a change, never before the last change, which a node with a clock ahead of this one's may have made (GEN-8). */
    @SuppressWarnings("unchecked") // a record changed at another instant is of the same class
    private <A extends Aggregate<?>> A changedNow(A record) {
        if (!(record instanceof Dated<?> dated)) {
            return record;
        }
        notBefore(dated);
        return dated.changedAt().equals(now()) ? record : (A) dated.changedAt(now());
    }

    /** A record that was saved. */
    private record Saved(String aggregateType, UUID id) {}

    /** The place of an event; no other event has the same. */
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
