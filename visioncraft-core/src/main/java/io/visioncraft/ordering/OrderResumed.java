package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link OrderEvents#RESUMED}. Immutable and thread-safe. */
record OrderResumed(UserId customer) implements DomainEvent {

    static final EventType<OrderResumed> TYPE = EventType.of(
                    OrderResumed.class, OrderEvents.RESUMED, 1, "Work on the order went on.")
            .id("customer", UserId.class, "whose order", OrderResumed::customer);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
