package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link CrmEvents#RECORD_REOPENED}. Immutable and thread-safe. */
record CrmReopened(UserId customer, CrmStatus from) implements DomainEvent {

    static final EventType<CrmReopened> TYPE = EventType.of(
                    CrmReopened.class,
                    CrmEvents.RECORD_REOPENED,
                    1,
                    "A CRM record was taken up again, by staff or by a reply of the customer.")
            .id("customer", UserId.class, "whose record", CrmReopened::customer)
            .state("from", CrmStatus.class, "where it stood before", CrmReopened::from);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
