package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link OrderEvents#DESCRIBED}. Immutable and thread-safe. */
record OrderDescribed(UserId customer) implements DomainEvent {

    static final EventType<OrderDescribed> TYPE = EventType.of(
                    OrderDescribed.class,
                    OrderEvents.DESCRIBED,
                    1,
                    "The customer said something about the order: reference, note or period. What was said is not"
                            + " in the event.")
            .id("customer", UserId.class, "whose order", OrderDescribed::customer);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
