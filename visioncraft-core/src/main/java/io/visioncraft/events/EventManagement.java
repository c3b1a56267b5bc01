package io.visioncraft.events;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRecord;
import java.util.UUID;

/**
 * What happened, as it was recorded with each change (EVT-1): who, when, what, values only; and what operators do with events
 * that subscribers would not take (EVT-2). Events of all features stand in one outbox, so this stands above them all.
 * Thread-safe.
 */
public interface EventManagement {

    /**
     * The events of one aggregate, oldest first: by the version that the change saved, then by their order within it. Empty
     * for an aggregate that does not exist; without those that a policy has removed (EVT-2). Needs {@code event:read:any}.
     *
     * @param aggregateType for example {@code order}, {@code invoice}, {@code crm-record}; at most 64 characters
     * @param id the bare id of the aggregate
     * @throws io.visioncraft.error.DeniedException with {@code permission-missing}
     * @throws io.visioncraft.error.InvalidInputException with all violations
     */
    Listing<EventRecord> ofAggregate(Caller caller, String aggregateType, UUID id, ListRequest request);

    /**
     * The dead events, oldest first, each with its last attempt (EVT-2): relays have given them up, and the later events of
     * their aggregates wait behind them. Needs {@code event:read:any}.
     *
     * @throws io.visioncraft.error.DeniedException with {@code permission-missing}
     * @throws io.visioncraft.error.InvalidInputException with all violations
     */
    Listing<Delivery> dead(Caller caller, ListRequest request);

    /**
     * Lets relays deliver a dead event again, as often as their policy grants a new one, and then those that wait behind it
     * (EVT-2). Says so by the notice {@code event.replayed}, from which one sees who did it and when. Needs
     * {@code event:manage:any}; takes an idempotency key.
     *
     * @throws io.visioncraft.error.DeniedException with {@code permission-missing}
     * @throws io.visioncraft.error.InvalidInputException with all violations
     * @throws io.visioncraft.error.NotFoundException with {@code dead-event-not-found}, also for one that is no longer dead
     */
    void replay(Caller caller, ReplayEvent command);

    /**
     * Dismisses a dead event: it counts as delivered, although no subscriber will get it any more, and those that wait behind it
     * can be delivered (EVT-2). Says so by the notice {@code event.dismissed}, from which one sees who did it and when. Needs
     * {@code event:manage:any}; takes an idempotency key.
     *
     * @throws io.visioncraft.error.DeniedException with {@code permission-missing}
     * @throws io.visioncraft.error.InvalidInputException with all violations
     * @throws io.visioncraft.error.NotFoundException with {@code dead-event-not-found}, also for one that is no longer dead
     * @throws io.visioncraft.error.ConflictException not retryable, with {@code stale-attempt}, if it was replayed and has
     *     died again since the caller saw it
     */
    void dismiss(Caller caller, DismissEvent command);
}
