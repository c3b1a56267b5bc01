package io.visioncraft.billing;

/** What became of a payment (PAY-2); only a succeeded one counts. */
public enum PaymentStatus {
    /** The money has arrived. */
    SUCCEEDED
}
