package io.visioncraft.billing;

/** Which step of an order makes its invoice (INV-1). */
public enum InvoiceTrigger {
    /** When the order is placed, the default. */
    PLACED,
    /** When the business accepts the order. */
    CONFIRMED,
    /** When the work is done. */
    COMPLETED
}
