package io.visioncraft.pricing;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.ServiceId;
import java.time.Instant;
import java.util.Optional;

/**
 * Prices of services (PRC-1, PRC-2). Thread-safe.
 *
 * <p>Every method that is given a service, but {@link #findNow}, rejects one that does not exist with {@code service-not-found};
 * {@link #priceNow} and {@link #priceAt} do the same for a service that the caller may not see. An unknown currency is
 * {@code unknown-currency}.
 *
 * <p>A caller without the permission gets {@code permission-missing}, a visitor {@code log-in-required}, and a user who may
 * not act {@code not-authenticated}. {@code invalid-input} lists all violations. Every change takes an idempotency key
 * (GEN-7).
 */
public interface PriceManagement {

    /**
     * Sets the price of a service from now on (PRC-1). Needs {@code price:manage:any}.
     *
     * <p>The new entry starts now, or one microsecond after the newest entry of the service and currency, whichever is later.
     * The unended price in force ends where the new one starts. Of two calls at once, one therefore ends the other.
     *
     * @param caller who asks
     * @param command the service, the price of one unit, its basis and an optional end
     * @return the entry, with its start
     * @throws io.visioncraft.error.RuleViolatedException with {@code price-overlap}, if the price in force has an end, or if
     *     the new price has an end and any price is in force
     * @throws io.visioncraft.error.UnavailableException with {@code price-ahead-of-clock}, not retryable, if the newest entry
     *     starts more than a day from now
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed-number}, {@code out-of-range},
     *     {@code too-many-decimals}, {@code unknown-currency} and {@code required}, all at once
     */
    Price set(Caller caller, SetPrice command);

    /**
     * Answers with the price of one unit now (PRC-2). Needs no permission if the service is ACTIVE, otherwise
     * {@code service:read:any}.
     *
     * @param caller who asks
     * @param service the id of the service
     * @param currency a code of ISO 4217; the library never converts
     * @return the price in force, which may be 0
     * @throws io.visioncraft.error.RuleViolatedException with {@code no-price}, if no price in that currency is in force
     */
    PriceQuote priceNow(Caller caller, ServiceId service, String currency);

    /**
     * Answers with the price of one unit now, without a rejection for a missing service or price. Needs no permission; a
     * caller with {@code service:read:any} also gets the prices of services that are not ACTIVE.
     *
     * @param caller who asks
     * @param service the id of the service
     * @param currency a code of ISO 4217; the library never converts
     * @return the price in force; empty where {@link #priceNow} throws {@code no-price} or {@code service-not-found}
     */
    Optional<PriceQuote> findNow(Caller caller, ServiceId service, String currency);

    /**
     * Lists services, sorted by folded name, each with its price of one unit now, if it has one (GEN-12, SVC-2). Needs no
     * permission; a caller with {@code service:read:any} also gets services that are not ACTIVE, and alone may ask for those
     * without a price.
     *
     * <p>Each part is full unless it is the last one, and costs one statement. Each shows the prices of the instant at which it
     * is read; a service whose price begins or ends between two parts is in the list or not as it is when its place is read.
     *
     * @param caller who asks
     * @param search the conditions, which hold together
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     * @throws io.visioncraft.error.DeniedException with {@code permission-missing} or {@code log-in-required}, if the search is
     *     for services without a price
     * @throws io.visioncraft.error.NotFoundException with {@code category-not-found}
     */
    Listing<PricedService> listServices(Caller caller, PricedServiceSearch search, ListRequest request);

    /**
     * Answers with the price of one unit at an instant (PRC-2). Needs {@code price:read:any}, and {@code service:read:any} if
     * the service is not ACTIVE.
     *
     * @param caller who asks
     * @param service the id of the service
     * @param currency a code of ISO 4217; the library never converts
     * @param at the instant, past or future, UTC, cut to the microsecond
     * @return the price in force at that instant, which may be 0
     * @throws io.visioncraft.error.RuleViolatedException with {@code no-price}, if no price in that currency is in force then
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if the instant is outside the years 1 to
     *     9999
     */
    PriceQuote priceAt(Caller caller, ServiceId service, String currency, Instant at);

    /**
     * Lists all price entries of a service in one currency, latest start first. Needs {@code price:read:any}.
     *
     * @param caller who asks
     * @param service the service, in any status
     * @param currency a code of ISO 4217
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     */
    Listing<Price> history(Caller caller, ServiceId service, String currency, ListRequest request);
}
