package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.UserId;

/** The event {@link OrderEvents#PLACED}. Immutable and thread-safe. */
record OrderPlaced(UserId customer, Money total, int lines) implements DomainEvent {

    static final EventType<OrderPlaced> TYPE = EventType.of(
                    OrderPlaced.class,
                    OrderEvents.PLACED,
                    1,
                    "The customer ordered; from here on the lines never change.")
            .id("customer", UserId.class, "whose order", OrderPlaced::customer)
            .decimal(
                    "total",
                    "the total payable, tax included",
                    event -> event.total().amount())
            .currency("currency", "of the total", event -> event.total().currency())
            .whole("lines", "how many lines it has", OrderPlaced::lines);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
