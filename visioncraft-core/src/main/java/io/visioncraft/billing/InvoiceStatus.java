package io.visioncraft.billing;

/** The status of an invoice (INV-2). */
public enum InvoiceStatus {
    /** Made, without a number. */
    DRAFT,
    /** Numbered and dated; never changes again. */
    ISSUED,
    /** Given up without ever having a number. */
    VOID
}
