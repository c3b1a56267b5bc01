package io.visioncraft.pricing;

/** Whether a service has a price at an instant (GEN-12). */
public enum PricePresence {
    /** A price is in force, which may be 0. */
    PRESENT,
    /** No price is in force, so the service cannot be ordered in that currency. */
    ABSENT
}
