package io.visioncraft.pricing;

import io.visioncraft.error.RejectionCode;

/** The codes that pricing rejects with. */
public final class PricingCodes {

    /** The service has no price in that currency at that instant (PRC-2). The details name all three. */
    public static final RejectionCode NO_PRICE = RejectionCode.ruleViolated("no-price");
    /**
     * The window of a price overlaps that of another entry which it cannot end (PRC-1). The details name that entry and both
     * starts.
     */
    public static final RejectionCode PRICE_OVERLAP = RejectionCode.ruleViolated("price-overlap");
    /**
     * The newest price of the service starts more than a day from now, and a new one can start only after it. Either the
     * clock is wrong now, or it was wrong when that price was set (PRC-1). The details name that price, its start and the
     * clock's instant.
     */
    public static final RejectionCode PRICE_AHEAD_OF_CLOCK = RejectionCode.unavailable("price-ahead-of-clock");

    private PricingCodes() {}
}
