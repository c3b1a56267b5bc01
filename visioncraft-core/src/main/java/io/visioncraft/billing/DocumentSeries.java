package io.visioncraft.billing;

import io.visioncraft.spi.Guard;
import java.time.LocalDate;

/**
 * A series of documents by type and prefix. Immutable and thread-safe.
 *
 * @param type the type of the documents, {@code invoice} or {@code credit-note}
 * @param prefix how its numbers begin
 * @param format how its numbers are written
 */
record DocumentSeries(String type, String prefix, NumberFormat format) {

    static DocumentSeries ofInvoices(InvoicingPolicy policy) {
        return new DocumentSeries("invoice", policy.invoicePrefix(), policy.numberFormat());
    }

    static DocumentSeries ofCreditNotes(InvoicingPolicy policy) {
        return new DocumentSeries("credit-note", policy.creditNotePrefix(), policy.numberFormat());
    }

    String key() {
        return type + ":" + prefix;
    }

    Guard guard() {
        return new Guard.Series(key());
    }

    /** For example {@code INV-2026-000001}. */
    String number(LocalDate date, long number) {
        return format.write(prefix, date, number);
    }
}
