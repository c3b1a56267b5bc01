package io.visioncraft.billing;

import java.time.LocalDate;

/**
 * For how long documents keep the names on them (INV-7): so many years, counted from the end of the calendar year of issue.
 * Immutable and thread-safe.
 *
 * @param years 1 to 30
 */
record Retention(int years) {

    static Retention of(InvoicingPolicy policy) {
        return new Retention(policy.retentionYears());
    }

    /** The last day on which a document of that date is kept. */
    LocalDate endOf(LocalDate issued) {
        return Issuance.lastDayOfYear(issued, years);
    }

    /** The last day on which a document is kept: as it states, or as documents of an earlier version do that state none. */
    LocalDate endOf(Issuance issue) {
        return issue.retainedUntil() == null ? endOf(issue.date()) : issue.retainedUntil();
    }

    /** The last day on which a credit note of that date is kept, no shorter than its invoice. */
    LocalDate endOfCredit(LocalDate issued, Issuance invoice) {
        LocalDate own = endOf(issued);
        LocalDate invoices = endOf(invoice);
        return invoices.isAfter(own) ? invoices : own;
    }

    /** The documents whose retention is over on a day. */
    RetentionOver overOn(LocalDate day) {
        return new RetentionOver(day, LocalDate.of(day.getYear() - years, 1, 1));
    }
}
