package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link CrmEvents#RECORD_CLOSED}. Immutable and thread-safe. */
record CrmClosed(UserId customer) implements DomainEvent {

    static final EventType<CrmClosed> TYPE = EventType.of(
                    CrmClosed.class, CrmEvents.RECORD_CLOSED, 1, "A CRM record was put away.")
            .id("customer", UserId.class, "whose record", CrmClosed::customer);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
