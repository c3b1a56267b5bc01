package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link CrmEvents#RECORD_RESOLVED}. Immutable and thread-safe. */
record CrmResolved(UserId customer) implements DomainEvent {

    static final EventType<CrmResolved> TYPE = EventType.of(
                    CrmResolved.class, CrmEvents.RECORD_RESOLVED, 1, "Staff think that a CRM record is done.")
            .id("customer", UserId.class, "whose record", CrmResolved::customer);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
