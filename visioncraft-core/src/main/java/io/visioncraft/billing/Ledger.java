package io.visioncraft.billing;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.InvoiceId;

/**
 * Where billing keeps its records: one argument in place of five. Immutable and thread-safe.
 *
 * @param invoices invoices
 * @param receivables what became of them
 * @param creditNotes what was taken back
 * @param payments what came in
 * @param series where the numbers stand
 */
record Ledger(
        InvoiceRepository invoices,
        ReceivableRepository receivables,
        CreditNoteRepository creditNotes,
        PaymentRepository payments,
        NumberSeriesRepository series) {

    static Ledger of(BillingRepositories billing) {
        return new Ledger(
                billing.invoices(),
                billing.receivables(),
                billing.creditNotes(),
                billing.payments(),
                billing.numberSeries());
    }

    /** What became of an invoice that must have been issued. */
    Receivable receivableOf(Invoice invoice) {
        invoice.requireIssue();
        return receivables.find(invoice.id()).orElseThrow(() -> missing(invoice.id()));
    }

    /** The same, without reading the invoice where it was issued, since only then there is a receivable. */
    Receivable receivableOf(InvoiceId id) {
        return receivables.find(id).orElseGet(() -> {
            invoice(id).requireIssue();
            throw missing(id);
        });
    }

    /** An invoice that must be there. */
    Invoice invoice(InvoiceId id) {
        return invoices.find(id).orElseThrow(() -> invoiceNotFound(id));
    }

    /** What is answered for an invoice that is not there, or out of the caller's reach (GEN-2). */
    static VisionCraftException invoiceNotFound(InvoiceId id) {
        return BillingCodes.INVOICE_NOT_FOUND.rejection("There is no invoice " + id, "invoice", id);
    }

    private static IllegalStateException missing(InvoiceId id) {
        return new IllegalStateException("The issued invoice " + id + " has no receivable");
    }
}
