package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link OrderEvents#STARTED}. Immutable and thread-safe. */
record OrderStarted(UserId customer) implements DomainEvent {

    static final EventType<OrderStarted> TYPE = EventType.of(
                    OrderStarted.class, OrderEvents.STARTED, 1, "Work on the order began.")
            .id("customer", UserId.class, "whose order", OrderStarted::customer);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
