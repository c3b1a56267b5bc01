package io.visioncraft.pricing;

import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import java.time.Instant;

/**
 * What a unit of a service costs at an instant, and which entry says so (PRC-2). Immutable and thread-safe.
 *
 * @param service the service
 * @param unitPrice the net price of one unit
 * @param entry the one price entry in force
 * @param at the instant that was asked for, UTC, to the microsecond
 */
public record PriceQuote(ServiceId service, UnitPrice unitPrice, PriceId entry, Instant at) {}
