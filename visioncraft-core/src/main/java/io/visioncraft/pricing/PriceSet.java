package io.visioncraft.pricing;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.Window;

/** The event {@link PriceEvents#SET}. Immutable and thread-safe. */
record PriceSet(ServiceId service, UnitPrice unitPrice, Window window) implements DomainEvent {

    static final EventType<PriceSet> TYPE = EventType.of(
                    PriceSet.class, PriceEvents.SET, 1, "A price entry came to be (PRC-1).")
            .id("service", ServiceId.class, "whose price", PriceSet::service)
            .decimal(
                    "amount",
                    "the net price of one unit",
                    event -> event.unitPrice().amount())
            .currency("currency", "of the price", event -> event.unitPrice().currency())
            .instant(
                    "from",
                    "when it begins to be in force",
                    event -> event.window().from())
            .optionalInstant(
                    "until",
                    "the first instant at which it is no longer in force; absent without an end",
                    event -> event.window().until());

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
