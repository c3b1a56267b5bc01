package io.visioncraft.billing;

import io.visioncraft.kernel.Issuer;
import io.visioncraft.ordering.Order;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tax point of invoices (INV-2): the day or end of supply where that is stated, else a day that depends on how the invoice
 * is made. Whoever shows an invoice and whoever issues it ask here, so that both say the same.
 */
final class TaxPoints {

    private TaxPoints() {}

    /** The day or end of supply where that is stated, else the other day. */
    static LocalDate of(@Nullable LocalDate supplied, LocalDate otherwise) {
        return supplied == null ? otherwise : supplied;
    }

    /** Of an invoice that is issued by the step of its order that makes it: else the day of that step. */
    static LocalDate atTrigger(Invoice made, LocalDate today) {
        return of(made.supplied(), today);
    }

    /** Of a draft, whichever step made it: else the date of issue. */
    static LocalDate ofDraft(Invoice draft, LocalDate issued) {
        return of(draft.supplied(), issued);
    }

    /** Of an invoice that takes the place of another: else the tax point of that one, never the day on which it is issued. */
    static LocalDate ofNext(Invoice next, Invoice before) {
        return of(next.supplied(), before.requireIssue().taxPoint());
    }

    /**
     * The day on which an order was placed. A tax point before it does not change the answer that the order was placed with, and
     * no invoice of the order is dated before it.
     */
    static LocalDate placed(Order order, Issuer issuer) {
        return issuer.dateOf(Objects.requireNonNull(order.placedAt(), "an order is placed before it is invoiced"));
    }
}
