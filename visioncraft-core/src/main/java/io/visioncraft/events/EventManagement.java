package io.visioncraft.events;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRecord;
import java.util.UUID;

/**
 * Reads the events that were recorded with each change (EVT-1), and lets operators replay or dismiss events that subscribers
 * did not take (EVT-2). One outbox holds the events of all features. Thread-safe.
 *
 * <p>A caller without the permission gets {@code permission-missing}, a visitor {@code log-in-required}, and a user who may
 * not act {@code not-authenticated}. {@code invalid-input} lists all violations. Every change takes an idempotency key
 * (GEN-7).
 */
public interface EventManagement {

    /**
     * Lists the events of one aggregate, by the version that the change saved, then by their order within it. The list is
     * empty if the aggregate does not exist, and lacks events that a policy has removed (EVT-2). Needs
     * {@code event:read:any}.
     *
     * @param caller who asks
     * @param aggregateType for example {@code order}, {@code invoice}, {@code crm-record}; at most 64 characters
     * @param id the bare id of the aggregate
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list, oldest first
     */
    Listing<EventRecord> ofAggregate(Caller caller, String aggregateType, UUID id, ListRequest request);

    /**
     * Lists the dead events, each with its last attempt (EVT-2). Relays have given them up, and the later events of their
     * aggregates wait behind them. Needs {@code event:read:any}.
     *
     * @param caller who asks
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list, oldest first
     */
    Listing<Delivery> dead(Caller caller, ListRequest request);

    /**
     * Makes a dead event pending: relays deliver it again, with as many attempts as their policy grants a new event, and then
     * the later events of its aggregate (EVT-2). The notice {@code event.replayed} records the caller and the time. Needs
     * {@code event:manage:any}.
     *
     * @param caller who asks
     * @param command the id of the dead event
     * @throws io.visioncraft.error.NotFoundException with {@code dead-event-not-found}, also for an event that is no longer
     *     dead
     */
    void replay(Caller caller, ReplayEvent command);

    /**
     * Gives up a dead event: no subscriber receives it, and the later events of its aggregate are released (EVT-2). The
     * notice {@code event.dismissed} records the caller and the time. Needs {@code event:manage:any}.
     *
     * @param caller who asks
     * @param command the dead event, and its last attempt as the caller has seen it
     * @throws io.visioncraft.error.NotFoundException with {@code dead-event-not-found}, also for an event that is no longer
     *     dead
     * @throws io.visioncraft.error.ConflictException not retryable, with {@code stale-attempt}, if the event was replayed and
     *     has died again since the caller saw it
     */
    void dismiss(Caller caller, DismissEvent command);
}
