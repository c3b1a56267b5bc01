package io.visioncraft;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.spi.EventRecord;
import java.util.UUID;

/**
 * What happened, as it was recorded with each change (EVT-1): who, when, what, values only. Events of all features stand in
 * one outbox, so this stands above them all. Thread-safe.
 */
public interface EventHistory {

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
}
