package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link OrderEvents#HELD}. Immutable and thread-safe. */
record OrderHeld(UserId customer) implements DomainEvent {

    static final EventType<OrderHeld> TYPE = EventType.of(
                    OrderHeld.class, OrderEvents.HELD, 1, "Work on the order paused.")
            .id("customer", UserId.class, "whose order", OrderHeld::customer);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
