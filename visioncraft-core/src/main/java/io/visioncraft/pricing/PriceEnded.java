package io.visioncraft.pricing;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.ServiceId;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;

/**
 * An open-ended price entry was given an end, because another took its place (PRC-1). Immutable and thread-safe.
 *
 * @param service whose price
 * @param currency in which currency
 * @param until the first instant at which it is no longer in force
 */
public record PriceEnded(ServiceId service, Currency currency, Instant until) implements DomainEvent {

    @Override
    public String type() {
        return "price.ended";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("service", service, "currency", currency.getCurrencyCode(), "until", until.toString());
    }
}
