package io.visioncraft.billing;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.InvoiceId;

/**
 * The repositories of billing, as one argument in place of five. Immutable and thread-safe.
 *
 * @param invoices stores invoices
 * @param receivables stores paid, credited and owed amounts of issued invoices
 * @param creditNotes stores credit notes
 * @param payments stores payments
 * @param series stores the next number and the last date of each series
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

    /** Finds the receivable of an invoice, which must have been issued. */
    Receivable receivableOf(Invoice invoice) {
        invoice.requireIssue();
        return receivables.find(invoice.id()).orElseThrow(() -> missing(invoice.id()));
    }

    /** The same, without reading the invoice where it was issued, since only then there is a receivable. */
    Receivable receivableOf(InvoiceId id) {
        return receivables.find(id).orElseGet(() -> {
            invoice(id).requireIssue(); // which may have happened between the two reads
            return receivables.find(id).orElseThrow(() -> missing(id));
        });
    }

    /** An invoice that must be there. */
    Invoice invoice(InvoiceId id) {
        return invoices.find(id).orElseThrow(() -> invoiceNotFound(id));
    }

    /** The rejection for an invoice that does not exist or is out of the caller's reach (GEN-2). */
    static VisionCraftException invoiceNotFound(InvoiceId id) {
        return BillingCodes.INVOICE_NOT_FOUND.rejection("There is no invoice " + id, "invoice", id);
    }

    private static IllegalStateException missing(InvoiceId id) {
        return new IllegalStateException("The issued invoice " + id + " has no receivable");
    }
}
