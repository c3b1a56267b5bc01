package io.visioncraft.spi;

import io.visioncraft.kernel.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outbox: events are written in the transaction of the change they tell of (EVT-1), and stay until relays have delivered
 * them (EVT-2). Thread-safe; every method joins the open transaction, takes no null but where it says so, and counts instants
 * to the microsecond.
 *
 * <p>The place of an event is its aggregate (type and id), its aggregate's version and its ordinal. "Earlier" and "later" are
 * said of events of one aggregate, by version, then ordinal. "Older" is said of any two, by time, then id. When an event is
 * committed no earlier one can appear any more, since a version is saved by one transaction, after the version before it: the
 * core sees to that by {@link AggregateRepository#save}. What holds an event back is therefore known when it can be seen.
 *
 * <p>An event is <em>pending</em> when appended, and ends as <em>delivered</em>, or <em>dead</em> until an operator replays
 * it or settles it as delivered. Nothing that is delivered becomes pending again.
 *
 * <p>A relay claims in one transaction, commits it, only then hands the events to subscribers, and settles each in a later
 * transaction. It stops short of the end of its lease by more than clocks can differ, since the instant of a claim is that of
 * the relay's own clock: a relay whose clock is ahead sees the leases of others end that much sooner. A relay that comes too
 * late all the same has delivered an event that another delivers again; its token no longer settles it. What is never
 * settled is claimed again when its lease has ended, with a higher attempt, by which a relay recognises an event that brings
 * down whoever delivers it, and can have it dead without another try.
 */
public interface EventRepository {

    /**
     * Appends events, pending and claimable at once. None is seen by others before the commit, all are after it. If it fails,
     * the use case fails. An empty list is nothing.
     *
     * @throws io.visioncraft.error.ConflictException retryable, with {@code concurrent-change}, if an id or a place is taken;
     *     at the latest at commit
     */
    void append(List<EventRecord> events);

    /**
     * The events of one aggregate in the order (version, ordinal), after a position, delivered or not, as far as they have not
     * been removed.
     *
     * @param aggregateType for example {@code order}
     * @param aggregateId the bare id
     * @param after the position of the last event that is known, {@link EntryPosition#START} for the beginning
     * @param limit how many at most
     */
    List<EventRecord> ofAggregate(String aggregateType, UUID aggregateId, EntryPosition after, int limit);

    /**
     * Takes pending events for delivery and counts the attempt. An event can be claimed if no lease on it lives, the instant
     * that {@link #failed} named has come, and every earlier one is delivered: of one aggregate there is one at most, and a
     * dead one holds back all later ones, since the order is the promise.
     *
     * <p>Two claims never answer with the same event while the lease of the first lives. A claim never waits for another
     * transaction: it passes by what another is claiming, settling, replaying or removing at that moment, and therefore may
     * answer with fewer than there are. If its transaction rolls back, nothing was claimed and no attempt counted; the next
     * claim then gives the same attempt, which is why nothing is delivered before the commit. It does not look at delivered
     * events, however many there are.
     *
     * @param now the instant of the claim; a lease that ends at it has ended
     * @param lease how long from then on nobody else may claim them
     * @param limit how many at most; none if it is below 1
     * @return the oldest of those that can be claimed, oldest first; empty if there are none
     * @throws IllegalArgumentException if the lease is shorter than a microsecond
     */
    List<Delivery> claim(Instant now, Duration lease, int limit);

    /**
     * Settles an event: subscribers have it, or an operator dismisses a dead one, and the next of its aggregate can be claimed.
     * An attempt stays valid after its lease until the event is claimed again. Where another transaction holds the event, this
     * waits for its end or is refused as a retryable conflict with {@code concurrent-change}.
     *
     * @param attempt the attempt of the {@link Delivery}
     * @return false if nothing was changed, because the event has been claimed again since, is delivered already, has never
     *     been claimed, or is not there
     */
    boolean delivered(EventId event, int attempt);

    /**
     * Ends an attempt without success, and with it the lease. Where another transaction holds the event, this waits or is
     * refused as {@link #delivered} is. Repeated for the same attempt, the last word counts, but what is dead stays dead.
     *
     * @param attempt the attempt of the {@link Delivery}
     * @param next from when on it can be claimed again; null for never: it is dead
     * @return false if nothing was changed, because the event has been claimed again since, is delivered or dead, has never
     *     been claimed, or is not there
     */
    boolean failed(EventId event, int attempt, @Nullable Instant next);

    /**
     * Dead events, oldest first, each with its last attempt.
     *
     * @param after the position of the last one known, null for the beginning
     * @param limit how many at most; none if it is below 1
     */
    List<Delivery> dead(@Nullable Position after, int limit);

    /**
     * Makes a dead event pending and claimable at once. Its attempts go on counting, so that no old token settles it. Where
     * another transaction holds the event, this waits or is refused as {@link #delivered} is.
     *
     * @return false if nothing was changed, because the event is not dead or not there
     */
    boolean replay(EventId event);

    /**
     * Removes events that are delivered and happened before an instant, the oldest first; never one that is pending or dead.
     * May pass by what another transaction is removing.
     *
     * @param limit how many at most; none if it is below 1
     * @return how many were removed
     */
    int removeDelivered(Instant before, int limit);

    /**
     * A place in the list of dead events.
     *
     * @param time of the last one known
     * @param id of the last one known
     */
    record Position(Instant time, EventId id) {

        /** The position of a delivery. */
        public static Position of(Delivery delivery) {
            return new Position(delivery.event().time(), delivery.event().id());
        }
    }
}
