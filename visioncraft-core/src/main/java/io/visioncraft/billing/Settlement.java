package io.visioncraft.billing;

import java.util.Set;

/** How far an issued invoice is settled, derived from its {@link Receivable} (INV-3). */
public enum Settlement {
    /** No money is allocated, and an amount is owed. */
    UNPAID,
    /** A part is paid, and an amount is owed. */
    PART_PAID,
    /** Nothing is owed any more, or the invoice's total is 0. */
    PAID,
    /** Nothing is owed any more, because the whole invoice is credited. */
    CREDITED,
    /** Nothing is owed any more, because the rest was written off; no use case of this version does so. */
    WRITTEN_OFF;

    /** The settlements of an invoice on which an amount is owed. */
    public static final Set<Settlement> OPEN = Set.of(UNPAID, PART_PAID);
}
