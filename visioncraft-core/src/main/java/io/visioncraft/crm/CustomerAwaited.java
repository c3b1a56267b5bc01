package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link CrmEvents#RECORD_CUSTOMER_AWAITED}. Immutable and thread-safe. */
record CustomerAwaited(UserId customer) implements DomainEvent {

    static final EventType<CustomerAwaited> TYPE = EventType.of(
                    CustomerAwaited.class,
                    CrmEvents.RECORD_CUSTOMER_AWAITED,
                    1,
                    "Staff asked the customer for something.")
            .id("customer", UserId.class, "whose record", CustomerAwaited::customer);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
