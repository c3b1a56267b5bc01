package io.visioncraft.billing;

/** When invoices get their numbers (INV-4). Credit notes get theirs at once. */
public enum InvoiceNumbering {
    /** In the transaction of the step that makes them. */
    IMMEDIATE,
    /** Later, when they are issued: one by one or many in one short transaction. Until then they are DRAFT. */
    DEFERRED
}
