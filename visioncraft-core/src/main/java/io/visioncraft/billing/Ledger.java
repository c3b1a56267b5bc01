package io.visioncraft.billing;

import io.visioncraft.kernel.Internal;

/**
 * Where billing keeps its records: one argument in place of five. Immutable and thread-safe.
 *
 * @param invoices invoices
 * @param receivables what became of them
 * @param creditNotes what was taken back
 * @param payments what came in
 * @param series where the numbers stand
 */
@Internal
public record Ledger(
        InvoiceRepository invoices,
        ReceivableRepository receivables,
        CreditNoteRepository creditNotes,
        PaymentRepository payments,
        NumberSeriesRepository series) {

    /** What became of an invoice that must have been issued. */
    Receivable receivableOf(Invoice invoice) {
        invoice.requireIssue();
        return receivables
                .find(invoice.id())
                .orElseThrow(
                        () -> new IllegalStateException("The issued invoice " + invoice.id() + " has no receivable"));
    }
}
