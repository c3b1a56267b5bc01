package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link OrderEvents#CONFIRMED}. Immutable and thread-safe. */
record OrderConfirmed(UserId customer) implements DomainEvent {

    static final EventType<OrderConfirmed> TYPE = EventType.of(
                    OrderConfirmed.class, OrderEvents.CONFIRMED, 1, "The business accepted the order.")
            .id("customer", UserId.class, "whose order", OrderConfirmed::customer);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
