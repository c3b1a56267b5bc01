package io.visioncraft.billing;

/** How far an invoice is settled, derived from its {@link Receivable} (INV-3). */
public enum Settlement {
    /** Nothing has been received, something is owed. */
    UNPAID,
    /** Something has been received, something is owed. */
    PART_PAID,
    /** Nothing is owed any more, or nothing ever was. */
    PAID,
    /** Nothing is owed any more, because all of it was credited. */
    CREDITED,
    /** The business owes the customer. */
    REFUND_DUE
}
