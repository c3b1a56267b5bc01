package io.visioncraft.pricing;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.ServiceId;
import java.time.Instant;
import java.util.Currency;

/** The event {@link PriceEvents#ENDED}. Immutable and thread-safe. */
record PriceEnded(ServiceId service, Currency currency, Instant until) implements DomainEvent {

    static final EventType<PriceEnded> TYPE = EventType.of(
                    PriceEnded.class,
                    PriceEvents.ENDED,
                    1,
                    "An open-ended price entry was given an end, because another took its place (PRC-1).")
            .id("service", ServiceId.class, "whose price", PriceEnded::service)
            .currency("currency", "of the price", PriceEnded::currency)
            .instant("until", "the first instant at which it is no longer in force", PriceEnded::until);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
