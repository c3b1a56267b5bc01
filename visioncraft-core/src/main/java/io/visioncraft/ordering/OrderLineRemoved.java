package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;

/** The event {@link OrderEvents#LINE_REMOVED}. Immutable and thread-safe. */
record OrderLineRemoved(OrderLineId line, ServiceId service, Quantity quantity, Money total) implements DomainEvent {

    static final EventType<OrderLineRemoved> TYPE = EventType.of(
                    OrderLineRemoved.class, OrderEvents.LINE_REMOVED, 1, "A line was taken out of the cart.")
            .id("line", OrderLineId.class, "the line", OrderLineRemoved::line)
            .id("service", ServiceId.class, "what is ordered", OrderLineRemoved::service)
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
