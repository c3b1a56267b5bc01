package io.visioncraft.pricing;

import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.Window;
import io.visioncraft.spi.AggregateRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stores price entries; {@code save} appends nothing. The library keeps the windows of one service and currency from
 * overlapping under a guard (PRC-1); the store does not check it.
 *
 * <p>A store that cannot be reached throws {@code store-unavailable}, a row that makes no valid record
 * {@code corrupt-record}. Neither is ever an empty answer.
 */
public interface PriceRepository extends AggregateRepository<Price, PriceId> {

    /**
     * Finds the entries in force at an instant: start ≤ instant &lt; end.
     *
     * @param services at most 500 ids; none of them finds nothing
     * @param currency entries in other currencies are left out
     * @param at the instant, UTC, to the microsecond
     * @return at most one entry per service, in no particular order
     */
    List<Price> inForce(Collection<ServiceId> services, Currency currency, Instant at);

    /**
     * Finds the entries of a service whose window overlaps the given one. Windows are half-open: an entry that ends where the
     * window starts does not overlap it.
     *
     * @param service entries of other services are left out
     * @param currency entries in other currencies are left out
     * @param window the window, with or without an end
     * @return all such entries, earliest start first
     */
    List<Price> overlapping(ServiceId service, Currency currency, Window window);

    /**
     * Lists the services that a query finds, by (folded name, id), each with the entry in force, if it has one. One statement
     * answers both. A part that is shorter than the limit is the last one. Visitors may ask for services with a price in any
     * currency: a store that keeps many services finds them by an index of currency and name, so that those without a price cost
     * nothing.
     *
     * @param query conditions that hold together
     * @param after the last service of the part before; null for the first part
     * @param limit the most services to return, 1 or more
     * @return the services after that place
     */
    List<PricedService> services(Query query, ServiceRepository.@Nullable NamePosition after, int limit);

    /**
     * Lists all entries of a service in one currency.
     *
     * @param service entries of other services are left out
     * @param currency entries in other currencies are left out
     * @param beforeStart the start of the last entry of the part before; null for the first part
     * @param limit the most entries to return, 1 or more
     * @return the entries that start before {@code beforeStart}, latest start first
     */
    List<Price> history(ServiceId service, Currency currency, @Nullable Instant beforeStart, int limit);

    /**
     * The conditions of a list of services with their prices; all hold together. Immutable and thread-safe.
     *
     * @param services which services
     * @param currency entries in other currencies are left out
     * @param at an entry is in force at that instant: start ≤ instant &lt; end; UTC, to the microsecond
     * @param price the service has, or has not, an entry in force; null for both
     */
    record Query(
            ServiceRepository.Query services,
            Currency currency,
            Instant at,
            @Nullable PricePresence price) {

        /**
         * Makes a query for services with and without an entry in force.
         *
         * @param services which services
         * @param currency entries in other currencies are left out
         * @param at an entry is in force at that instant: start ≤ instant &lt; end; UTC, to the microsecond
         */
        public Query(ServiceRepository.Query services, Currency currency, Instant at) {
            this(services, currency, at, null);
        }

        /**
         * {@return this query, limited to services that have, or have not, an entry in force}
         *
         * @param wanted null for both
         */
        public Query priced(@Nullable PricePresence wanted) {
            return new Query(services, currency, at, wanted);
        }
    }
}
