package io.visioncraft.pricing;

import io.visioncraft.catalog.ServiceSearch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list of services with their prices of now in one currency (GEN-12); all hold together. Immutable and
 * thread-safe.
 *
 * @param services which services
 * @param currency a code of ISO 4217; the library never converts
 * @param price the service has, or has not, a price in that currency now; null for both
 */
public record PricedServiceSearch(
        @NotNull @Valid ServiceSearch services,
        @NotNull String currency,
        @Nullable PricePresence price) {

    /**
     * {@return a search for every service that the caller may see, with its price in one currency, if it has one}
     *
     * @param currency a code of ISO 4217
     */
    public static PricedServiceSearch in(String currency) {
        return new PricedServiceSearch(ServiceSearch.all(), currency, null);
    }

    /**
     * {@return this search, limited to services that another search finds}
     *
     * @param search by category, words, tax class and status
     */
    public PricedServiceSearch of(ServiceSearch search) {
        return new PricedServiceSearch(search, currency, price);
    }

    /**
     * {@return this search, limited to services that have a price now} Each part of the list is full, unless it is the last one.
     * It costs about what it holds, however few services have a price: those without one are not looked at. Services whose prices
     * in that currency are all over, or all ahead, are passed by within an index.
     */
    public PricedServiceSearch withPrice() {
        return new PricedServiceSearch(services, currency, PricePresence.PRESENT);
    }

    /**
     * {@return this search, limited to services that have no price now} Only a caller with {@code service:read:any} may ask so.
     * Each part of the list is full, unless it is the last one. To fill it, the store walks through the services by name and
     * passes by those that have a price: where nearly all have one, a part costs a walk through all services that the search
     * finds.
     */
    public PricedServiceSearch withoutPrice() {
        return new PricedServiceSearch(services, currency, PricePresence.ABSENT);
    }
}
