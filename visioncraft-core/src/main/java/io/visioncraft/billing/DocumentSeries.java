package io.visioncraft.billing;

import io.visioncraft.spi.Guard;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A series of documents by type and prefix. Immutable and thread-safe.
 *
 * @param type the type of the documents, {@code invoice} or {@code credit-note}
 * @param prefix how its numbers begin
 */
record DocumentSeries(String type, String prefix) {

    static DocumentSeries ofInvoices(InvoicingPolicy policy) {
        return new DocumentSeries("invoice", policy.invoicePrefix());
    }

    static DocumentSeries ofCreditNotes(InvoicingPolicy policy) {
        return new DocumentSeries("credit-note", policy.creditNotePrefix());
    }

    String key() {
        return type + ":" + prefix;
    }

    Guard guard() {
        return new Guard.Series(key());
    }

    /** For example {@code INV-2026-000001}; from a million on it has more digits. */
    String number(LocalDate date, long number) {
        return String.format(Locale.ROOT, "%s-%04d-%06d", prefix, date.getYear(), number);
    }
}
