package io.visioncraft.billing;

/** The status of a payment (PAY-2); only a succeeded one counts. */
public enum PaymentStatus {
    /** The money has arrived. */
    SUCCEEDED
}
