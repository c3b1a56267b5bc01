package io.visioncraft.tax;

/** What becomes of a document with tax in another currency than the issuer's for which no rate is known (MON-8). */
public enum MissingRate {
    /** It is refused with {@code no-exchange-rate}, when its order is placed and when it is issued. */
    REFUSE,
    /** It is issued without rate, and without its tax in the issuer's currency. */
    OMIT
}
