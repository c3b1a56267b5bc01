package io.visioncraft.billing;

/** The kinds of documents that have a series of numbers each (INV-4). */
public enum NumberedDocument {
    /** Invoices. */
    INVOICE,
    /** Credit notes. */
    CREDIT_NOTE
}
