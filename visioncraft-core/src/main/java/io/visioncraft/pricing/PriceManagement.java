package io.visioncraft.pricing;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.ServiceId;
import java.time.Instant;
import java.util.Optional;

/**
 * What services cost (PRC-1, PRC-2). Thread-safe. All calls but {@link #findNow} reject an unknown service, and one that the
 * caller may not see, with {@code service-not-found}; all reject a currency that is none with {@code unknown-currency}, and what the caller may not do with
 * {@code permission-missing} or {@code not-authenticated}.
 */
public interface PriceManagement {

    /**
     * Sets the price from now on and thereby ends the open-ended one in force (PRC-1). A price with an end needs a time
     * without any other. Of two that are set at once, one ends where the other starts: an entry starts now, or a microsecond
     * after the last one that was set, whichever is later. Needs {@code price:manage:any}; takes an idempotency key.
     *
     * @return the entry, with its start
     * @throws io.visioncraft.error.RuleViolatedException with {@code price-overlap}
     * @throws io.visioncraft.error.UnavailableException with {@code price-ahead-of-clock}, not retryable, if the last one starts
     *     more than a day from now
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed-number}, {@code out-of-range},
     *     {@code too-many-decimals}, {@code unknown-currency} and {@code required}, all at once
     */
    Price set(Caller caller, SetPrice command);

    /**
     * What a unit costs now, for everybody who sees the service (PRC-2).
     *
     * @param currency a code of ISO 4217; nothing is ever converted
     * @throws io.visioncraft.error.RuleViolatedException with {@code no-price}
     */
    PriceQuote priceNow(Caller caller, ServiceId service, String currency);

    /**
     * What a unit costs now, for those who go on either way: empty where {@link #priceNow} would be refused with
     * {@code no-price} or {@code service-not-found}.
     */
    Optional<PriceQuote> findNow(Caller caller, ServiceId service, String currency);

    /** What a unit costs at an instant (PRC-2). Needs {@code price:read:any}; else as {@link #priceNow}. */
    PriceQuote priceAt(Caller caller, ServiceId service, String currency, Instant at);

    /** All entries of a service in a currency, latest first. Needs {@code price:read:any}. */
    Listing<Price> history(Caller caller, ServiceId service, String currency, ListRequest request);
}
