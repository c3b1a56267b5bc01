package io.visioncraft.pricing;

import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import java.time.Instant;

/**
 * The price of one unit of a service at an instant, and the entry that gives it (PRC-2). Immutable and thread-safe.
 *
 * @param service the service that was priced
 * @param unitPrice the price of one unit, 0 or more
 * @param basis whether the price holds the tax (MON-2)
 * @param entry the price entry in force
 * @param at the instant that was asked for, UTC, to the microsecond
 */
public record PriceQuote(ServiceId service, UnitPrice unitPrice, PriceBasis basis, PriceId entry, Instant at) {}
