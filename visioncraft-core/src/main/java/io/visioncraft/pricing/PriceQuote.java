package io.visioncraft.pricing;

import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import java.time.Instant;

/**
 * The price of one unit of a service at an instant, and the entry that gives it (PRC-2). Immutable and thread-safe.
 *
 * @param service the service that was priced
 * @param unitPrice the net price of one unit, 0 or more
 * @param entry the price entry in force
 * @param at the instant that was asked for, UTC, to the microsecond
 */
public record PriceQuote(ServiceId service, UnitPrice unitPrice, PriceId entry, Instant at) {}
