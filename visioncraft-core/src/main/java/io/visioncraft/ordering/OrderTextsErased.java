package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link OrderEvents#TEXTS_ERASED}. Immutable and thread-safe. */
record OrderTextsErased(UserId customer) implements DomainEvent {

    static final EventType<OrderTextsErased> TYPE = EventType.of(
                    OrderTextsErased.class,
                    OrderEvents.TEXTS_ERASED,
                    1,
                    "The customer was erased, and with it all that it had said about the order (IDN-8).")
            .id("customer", UserId.class, "whose order", OrderTextsErased::customer);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
