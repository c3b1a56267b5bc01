package io.visioncraft.billing;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** The order of a list of invoices (GEN-12). */
public enum InvoiceSort {
    /**
     * By date of issue, newest first, then by id descending. An invoice that is not ISSUED stands at the day on which it was
     * made, in UTC.
     */
    NEWEST,
    /** By date of issue, oldest first, then by id, as a journal is written: {@link #NEWEST} from its end. */
    OLDEST,
    /** By due date, earliest first, then by id; only invoices on which something is owed are listed. */
    MOST_URGENT;

    /** {@return whether the latest day comes first} */
    public boolean descending() {
        return this == NEWEST;
    }

    /** {@return whether invoices are listed by due date, not by date of issue} */
    public boolean byDueDate() {
        return this == MOST_URGENT;
    }

    /**
     * {@return the day by which an invoice is listed in this order}
     *
     * @param invoice an invoice; for {@link #MOST_URGENT} an ISSUED one
     */
    public LocalDate dayOf(InvoiceSummary invoice) {
        Issuance issue = invoice.issue();
        if (issue == null) {
            return LocalDate.ofInstant(invoice.createdAt(), ZoneOffset.UTC);
        }
        return byDueDate() ? issue.dueDate() : issue.date();
    }
}
