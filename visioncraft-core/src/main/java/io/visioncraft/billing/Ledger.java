package io.visioncraft.billing;

import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.InvoiceId;
import java.time.LocalDate;
import java.util.List;

/**
 * The repositories of billing, as one argument in place of six. Immutable and thread-safe.
 *
 * @param invoices stores invoices
 * @param receivables stores paid, credited and owed amounts of issued invoices
 * @param creditNotes stores credit notes
 * @param payments stores payments
 * @param series stores the next number and the last date of each series
 * @param inForce stores which invoice of each order is in force
 */
record Ledger(
        InvoiceRepository invoices,
        ReceivableRepository receivables,
        CreditNoteRepository creditNotes,
        PaymentRepository payments,
        NumberSeriesRepository series,
        InvoiceInForceRepository inForce) {

    static Ledger of(BillingRepositories billing) {
        return new Ledger(
                billing.invoices(),
                billing.receivables(),
                billing.creditNotes(),
                billing.payments(),
                billing.numberSeries(),
                billing.invoicesInForce());
    }

    /** Stores the first invoice of an order, which is in force from then on; a second one is refused (INV-1). */
    Invoice saveFirst(Change<Invoice> first, UnitOfWork work) {
        Invoice invoice = work.save(invoices, first);
        work.save(inForce, InvoiceInForce.of(invoice));
        return invoice;
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

    /**
     * An invoice as it is once its receivable was read: housekeeping may have taken the names off in between (INV-7). Nobody
     * does that within a year of its issue, so that it is read again only where it is old.
     */
    Invoice asNamedNow(Invoice invoice, LocalDate today) {
        LocalDate issued = invoice.requireIssue().date();
        return issued.getYear() + 1 >= today.plusDays(1).getYear() // a node whose clock is a day ahead takes names off
                ? invoice
                : invoices.findAll(List.of(invoice.id())).stream().findFirst().orElse(invoice);
    }

    /**
     * The row that says that an invoice is in force.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code invoice-replaced}
     */
    InvoiceInForce inForce(Invoice invoice) {
        InvoiceInForce row = inForce.find(invoice.order())
                .orElseThrow(
                        () -> new IllegalStateException("No invoice of the order " + invoice.order() + " is in force"));
        if (!row.invoice().equals(invoice.id())) {
            throw replaced(invoice.id(), invoice(row.invoice()));
        }
        return row;
    }

    /** Refuses an invoice in whose place another is. One statement. */
    void requireInForce(InvoiceId id) {
        Invoice inForce = inForceOf(id);
        if (!inForce.id().equals(id)) {
            throw replaced(id, inForce);
        }
    }

    /** The invoice in force of the order of an invoice. One statement. */
    Invoice inForceOf(InvoiceId id) {
        return invoices.findInForce(id).orElseThrow(() -> invoiceNotFound(id));
    }

    /**
     * Refuses an invoice that was replaced since it was found in force.
     *
     * @throws StaleAggregateException retryable
     */
    void requireUnreplaced(Invoice invoice) {
        inForce.find(invoice.order())
                .filter(row -> !row.invoice().equals(invoice.id()))
                .ifPresent(row -> {
                    throw StaleAggregateException.onSave(row.aggregateType(), row.id(), row.version());
                });
    }

    private static VisionCraftException replaced(InvoiceId id, Invoice inForce) {
        return BillingCodes.INVOICE_REPLACED.rejection(
                "The invoice " + inForce.number() + " took the place of the invoice " + id,
                "invoice",
                id,
                "inForce",
                inForce.id(),
                "number",
                inForce.number());
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
