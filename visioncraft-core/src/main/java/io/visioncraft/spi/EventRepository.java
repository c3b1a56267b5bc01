package io.visioncraft.spi;

import io.visioncraft.kernel.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outbox. Events are written in the transaction of the change that they tell of (EVT-1), and stay until relays have
 * delivered them (EVT-2). Thread-safe. Every method joins the transaction of this thread, and one that only reads may join a
 * reading; without either it throws {@link IllegalStateException}. No argument is null unless it says so. Instants count to
 * the microsecond.
 *
 * <p>The place of an event is its aggregate (type and id), its aggregate's version and its ordinal. "Earlier" and "later"
 * compare events of one aggregate, by version, then ordinal. "Older" compares any two events, by time, then id. Once an event
 * is committed, no earlier one can appear: {@link AggregateRepository#save} lets one transaction save a version, after the
 * version before it. A claim that sees an event therefore sees all events that hold it back.
 *
 * <p>An event is <em>pending</em> when it is appended. It ends as <em>delivered</em> or <em>dead</em>. An operator replays a
 * dead event, which makes it pending, or dismisses it, which makes it delivered. A delivered event never becomes pending
 * again.
 *
 * <p>A relay claims in one transaction and commits it. Only then it hands the events to subscribers, and settles them in
 * later transactions. The instant of a claim comes from the relay's clock, so a relay whose clock is ahead sees the leases of
 * others end earlier. Each relay therefore stops before the end of its lease, by more than clocks can differ. If a relay
 * exceeds its lease, another relay delivers the event again, and the first relay's token is void. An event that is never
 * settled is claimed again when its lease has ended, with a higher attempt number. A high attempt number shows that the event
 * crashes its relays; the relay can then mark it dead without delivering it.
 */
public interface EventRepository {

    /**
     * Appends events, pending and claimable at once. Others see none of them before the commit and all of them after it. If
     * it fails, the use case fails.
     *
     * @param events the events, in order; an empty list appends nothing
     * @throws io.visioncraft.error.ConflictException retryable, with {@code concurrent-change}, if an id or a place is taken;
     *     at the latest at commit
     */
    void append(List<EventRecord> events);

    /**
     * Lists events of one aggregate, delivered or not, except those that have been removed.
     *
     * @param aggregateType for example {@code order}
     * @param aggregateId the UUID of the aggregate
     * @param after the position of the last event that is known, {@link EntryPosition#START} for the beginning
     * @param limit at most this many
     * @return events after that position, by version, then ordinal
     */
    List<EventRecord> ofAggregate(String aggregateType, UUID aggregateId, EntryPosition after, int limit);

    /**
     * Takes pending events for delivery and counts the attempt. An event can be claimed if it has no unexpired lease, if the
     * instant that {@link #settle} was given has come, and if every earlier event is delivered. One claim therefore holds at most
     * one event of an aggregate, and a dead event holds back all later ones.
     *
     * <p>Two claims never return the same event while the lease of the first is unexpired. A claim never waits for another
     * transaction: it passes over events that another transaction is claiming, settling, replaying or removing, and may
     * return fewer than there are. If its transaction rolls back, nothing was claimed and no attempt was counted. The next
     * claim then gives the same attempt; a relay therefore delivers nothing before the commit. The cost of a claim does not
     * grow with the number of delivered events.
     *
     * @param now the instant of the claim; a lease that ends at it has ended
     * @param lease how long from then on nobody else may claim them, at least a microsecond
     * @param limit the most events; none if it is below 1
     * @return the oldest of those that can be claimed, oldest first; empty if there are none
     * @throws IllegalArgumentException if the lease is shorter than a microsecond
     */
    List<Delivery> claim(Instant now, Duration lease, int limit);

    /**
     * Ends attempts, each by its own outcome. The next event of an aggregate can be claimed once the one before is delivered. An
     * event that failed can be claimed again from the instant that its outcome names, instead of the end of its lease; of
     * several settlements of one attempt, the last that was stored counts. A dead event stays dead, except that it can be settled
     * as delivered. An attempt stays valid after its lease until the event is claimed again.
     *
     * <p>An outcome that no longer fits changes nothing, and does not keep the others from being stored. If another transaction
     * holds one of the events, this waits for the end of that transaction, or fails; then nothing is stored. The cost is that of
     * one call, however many outcomes there are: relays settle what they delivered together.
     *
     * @param outcomes at most one for an event, in any order; the library gives no list with two, and a store need not look for
     *     them. An empty list stores nothing
     * @return the events whose outcome was stored. The others have been claimed again since, are delivered already, are dead and
     *     were to be tried again or dead, have never been claimed, or do not exist
     * @throws io.visioncraft.error.ConflictException retryable, with {@code concurrent-change}, if another transaction holds
     *     one of the events
     */
    Set<EventId> settle(List<DeliveryOutcome> outcomes);

    /**
     * Lists dead events, each with its last attempt.
     *
     * @param after the position of the last event that is known, null for the beginning
     * @param limit the most events; none if it is below 1
     * @return dead events after that position, oldest first
     */
    List<Delivery> dead(@Nullable Position after, int limit);

    /**
     * Counts what waits, for those who watch a running application. It looks at the oldest events that are not delivered, and at
     * no more of them than the limit, so that its cost is bounded however much waits. If the two counts together reach the
     * limit, there may be more of both.
     *
     * @param limit the most events to look at; none if it is below 1
     * @return the number of pending and of dead events among them, and the time of the oldest pending one
     */
    Backlog backlog(int limit);

    /**
     * Makes a dead event pending and claimable at once. Its attempts continue to count, so that no old token settles it. If
     * another transaction holds the event, this waits for the end of that transaction, or fails.
     *
     * @param event the event's id
     * @return false if nothing was changed: the event is not dead or does not exist
     * @throws io.visioncraft.error.ConflictException retryable, with {@code concurrent-change}, if another transaction holds
     *     the event
     */
    boolean replay(EventId event);

    /**
     * Removes delivered events, the oldest first; never a pending or dead one. It may pass over events that another
     * transaction is removing.
     *
     * @param before only events that happened before this instant are removed
     * @param limit the most events; none if it is below 1
     * @return how many were removed
     */
    int removeDelivered(Instant before, int limit);

    /**
     * A place in the list of dead events. Immutable and thread-safe.
     *
     * @param time the instant of the last event that is known
     * @param id the id of that event
     */
    record Position(Instant time, EventId id) {

        /**
         * {@return the position of a delivery}
         *
         * @param delivery a dead event
         */
        public static Position of(Delivery delivery) {
            return new Position(delivery.event().time(), delivery.event().id());
        }
    }
}
