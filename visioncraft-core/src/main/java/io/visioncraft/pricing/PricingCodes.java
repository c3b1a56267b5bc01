package io.visioncraft.pricing;

import io.visioncraft.error.RejectionCode;

/** The codes that pricing rejects with. */
public final class PricingCodes {

    /** The service has no price in that currency at that instant (PRC-2). */
    public static final RejectionCode NO_PRICE = RejectionCode.ruleViolated("no-price");
    /** The window of a price overlaps that of another which it does not end (PRC-1). */
    public static final RejectionCode PRICE_OVERLAP = RejectionCode.ruleViolated("price-overlap");
    /**
     * The newest price of the service starts more than a day from now, after which alone another one could start: the clock is
     * wrong, or the one that dated that price was (PRC-1). The details name that price, its start and what the clock says.
     */
    public static final RejectionCode PRICE_AHEAD_OF_CLOCK = RejectionCode.unavailable("price-ahead-of-clock");

    private PricingCodes() {}
}
