package io.visioncraft.billing;

/** Where an invoice stands (INV-2). */
public enum InvoiceStatus {
    /** Made, not yet numbered. */
    DRAFT,
    /** Numbered and dated; never changes again. */
    ISSUED,
    /** Given up before it had a number. */
    VOID
}
