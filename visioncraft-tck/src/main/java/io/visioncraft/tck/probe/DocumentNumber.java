package io.visioncraft.tck.probe;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * The number of a document, taken apart: {@code INV-2026-000001}.
 *
 * @param prefix how it begins
 * @param year of the date
 * @param number the running number
 * @param date the document's date
 */
record DocumentNumber(String prefix, int year, long number, LocalDate date) implements Comparable<DocumentNumber> {

    private static final Comparator<DocumentNumber> ORDER = Comparator.comparing(DocumentNumber::prefix)
            .thenComparing(DocumentNumber::year)
            .thenComparing(DocumentNumber::number);

    static DocumentNumber of(Invoice invoice) {
        return of(invoice.number(), Objects.requireNonNull(invoice.issue()).date());
    }

    static DocumentNumber of(CreditNote note) {
        return of(note.number(), note.issue().date());
    }

    private static DocumentNumber of(String text, LocalDate date) {
        String[] parts = text.split("-", 3);
        return new DocumentNumber(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]), date);
    }

    /** Whether it is the next after another one: one higher, or 1 in a later year, and dated no earlier. */
    boolean follows(DocumentNumber last) {
        boolean next = number == last.number + 1 || (year > last.year && number == 1);
        return next && year == date.getYear() && !date.isBefore(last.date);
    }

    @Override
    public int compareTo(DocumentNumber other) {
        return ORDER.compare(this, other);
    }
}
