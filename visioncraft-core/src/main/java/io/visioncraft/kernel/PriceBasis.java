package io.visioncraft.kernel;

/** Whether a price holds the tax already. Price entries and documents store it (MON-2, PRC-1). */
public enum PriceBasis {
    /** Without tax: the tax comes on top. */
    NET,
    /** With tax inside: the price is the amount that the buyer pays. */
    GROSS
}
