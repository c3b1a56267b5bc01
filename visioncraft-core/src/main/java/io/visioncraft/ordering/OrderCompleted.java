package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link OrderEvents#COMPLETED}. Immutable and thread-safe. */
record OrderCompleted(UserId customer) implements DomainEvent {

    static final EventType<OrderCompleted> TYPE = EventType.of(
                    OrderCompleted.class, OrderEvents.COMPLETED, 1, "The order is done.")
            .id("customer", UserId.class, "whose order", OrderCompleted::customer);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
