package io.visioncraft.pricing;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.Window;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/**
 * The types of the events of pricing, for hosts that branch on
 * {@link io.visioncraft.spi.EventRecord#type()}. They are API: stores and subscribers keep them. {@code docs/events.md} lists
 * the data of each.
 */
public final class PricingEvents {

    /** A price entry came to be (PRC-1). */
    public static final String SET = "price.set";

    /** An open-ended price entry was given an end, because another took its place (PRC-1). */
    public static final String ENDED = "price.ended";

    private PricingEvents() {}

    static List<EventType<?>> all() {
        return List.of(Set.TYPE, Ended.TYPE);
    }

    // each constant has a record of its name, which is internal and says the keys of the data

    record Set(ServiceId service, UnitPrice unitPrice, PriceBasis basis, Window window) implements DomainEvent {

        static final EventType<Set> TYPE = EventType.of(Set.class, SET, 2, "A price entry came to be (PRC-1).")
                .id("service", ServiceId.class, "whose price", Set::service)
                .decimal(
                        "amount",
                        "the price of one unit",
                        event -> event.unitPrice().amount())
                .currency("currency", "of the price", event -> event.unitPrice().currency())
                .state("basis", PriceBasis.class, "whether the price holds the tax", Set::basis)
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

    record Ended(ServiceId service, Currency currency, Instant until) implements DomainEvent {

        static final EventType<Ended> TYPE = EventType.of(
                        Ended.class,
                        ENDED,
                        1,
                        "An open-ended price entry was given an end, because another took its place (PRC-1).")
                .id("service", ServiceId.class, "whose price", Ended::service)
                .currency("currency", "of the price", Ended::currency)
                .instant("until", "the first instant at which it is no longer in force", Ended::until);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }
}
