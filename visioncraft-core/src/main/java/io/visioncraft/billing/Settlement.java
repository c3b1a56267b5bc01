package io.visioncraft.billing;

/** How far an invoice is settled, derived from its {@link Receivable} (INV-3). */
public enum Settlement {
    /** Nothing is received, and an amount is owed. */
    UNPAID,
    /** A part is received, and an amount is owed. */
    PART_PAID,
    /** Nothing is owed any more, or the invoice's total is 0. */
    PAID,
    /** Nothing is owed any more, because the whole invoice is credited. */
    CREDITED,
    /** The business owes the customer. */
    REFUND_DUE
}
