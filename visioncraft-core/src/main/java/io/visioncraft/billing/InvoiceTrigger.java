package io.visioncraft.billing;

/** The step of an order that makes its invoice (INV-1). */
public enum InvoiceTrigger {
    /** Placing the order; the default. */
    PLACED,
    /** Confirming the order. */
    CONFIRMED,
    /** Completing the order. */
    COMPLETED
}
