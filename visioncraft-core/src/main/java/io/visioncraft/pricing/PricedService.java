package io.visioncraft.pricing;

import io.visioncraft.catalog.ServiceSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service as lists show it, with its price of one unit in one currency at an instant (GEN-12, PRC-2). Immutable and
 * thread-safe.
 *
 * @param service the service
 * @param price the price in force, which may be 0; null if there is none
 */
public record PricedService(
        ServiceSummary service, @Nullable PriceQuote price) {

    /**
     * {@return a service with the price that an entry gives it}
     *
     * @param service the service
     * @param entry the entry of this service that is in force; null if there is none
     * @param at the instant that was asked for
     */
    public static PricedService of(ServiceSummary service, @Nullable Price entry, Instant at) {
        return new PricedService(
                service,
                entry == null ? null : new PriceQuote(service.id(), entry.unitPrice(), entry.basis(), entry.id(), at));
    }
}
