package io.visioncraft.billing;

import io.visioncraft.spi.Guard;
import java.time.LocalDate;

/**
 * A series of documents by type and prefix. Immutable and thread-safe.
 *
 * @param key the type of its documents, {@code invoice} or {@code credit-note}, and the prefix
 * @param prefix how its numbers begin
 * @param format how its numbers are written
 */
record DocumentSeries(String key, String prefix, NumberFormat format) {

    static DocumentSeries ofInvoices(InvoicingPolicy policy) {
        return of("invoice", policy.invoicePrefix(), policy.numberFormat());
    }

    static DocumentSeries ofCreditNotes(InvoicingPolicy policy) {
        return of("credit-note", policy.creditNotePrefix(), policy.numberFormat());
    }

    private static DocumentSeries of(String type, String prefix, NumberFormat format) {
        return new DocumentSeries(type + ":" + prefix, prefix, format);
    }

    Guard guard() {
        return new Guard.Series(key);
    }

    /** For example {@code INV-2026-000001}. */
    String number(LocalDate date, long number) {
        return format.write(prefix, date, number);
    }
}
