package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link CrmEvents#RECORD_REPLIED}. Immutable and thread-safe. */
record CrmReplied(UserId customer, boolean fromCustomer, CrmStatus status) implements DomainEvent {

    static final EventType<CrmReplied> TYPE = EventType.of(
                    CrmReplied.class,
                    CrmEvents.RECORD_REPLIED,
                    1,
                    "Customer or staff wrote on a CRM record. The text stays out of the event.")
            .id("customer", UserId.class, "whose record", CrmReplied::customer)
            .flag("fromCustomer", "whether the customer wrote", CrmReplied::fromCustomer)
            .state("status", CrmStatus.class, "where the record stands after it", CrmReplied::status);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
