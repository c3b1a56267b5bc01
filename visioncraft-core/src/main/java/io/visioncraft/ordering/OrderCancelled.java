package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link OrderEvents#CANCELLED}. Immutable and thread-safe. */
record OrderCancelled(UserId customer, OrderStatus from) implements DomainEvent {

    static final EventType<OrderCancelled> TYPE = EventType.of(
                    OrderCancelled.class, OrderEvents.CANCELLED, 1, "The order was called off.")
            .id("customer", UserId.class, "whose order", OrderCancelled::customer)
            .state("from", OrderStatus.class, "where it stood before", OrderCancelled::from);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
