package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;

/** The event {@link OrderEvents#LINE_ADDED}. Immutable and thread-safe. */
record OrderLineAdded(OrderLineId line, ServiceId service, Quantity quantity, Money total) implements DomainEvent {

    static final EventType<OrderLineAdded> TYPE = EventType.of(
                    OrderLineAdded.class, OrderEvents.LINE_ADDED, 1, "A line was put into the cart.")
            .id("line", OrderLineId.class, "the line", OrderLineAdded::line)
            .id("service", ServiceId.class, "what is ordered", OrderLineAdded::service)
            .text(
                    "quantity",
                    "how much of it, a decimal number",
                    event -> event.quantity().toString())
            .decimal(
                    "total",
                    "the cart's total payable afterwards, tax included",
                    event -> event.total().amount())
            .currency("currency", "of the total", event -> event.total().currency());

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
