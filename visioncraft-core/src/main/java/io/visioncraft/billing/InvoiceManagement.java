package io.visioncraft.billing;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.PaymentId;
import java.util.List;
import java.util.Optional;

/**
 * Invoices, what becomes of them, credit notes and payments. Thread-safe.
 *
 * <p>There is no way to make or change an invoice: orders make them (INV-1, INV-2). Reads need {@code invoice:read}; an
 * invoice that is unknown or out of the caller's reach is <em>not found</em> {@code invoice-not-found}. Invalid input lists
 * all violations.
 */
public interface InvoiceManagement {

    /** One invoice. */
    Invoice get(Caller caller, InvoiceId id);

    /** The invoice of an order; empty while it has none, and for an order that is unknown or out of the caller's reach. */
    Optional<Invoice> findByOrder(Caller caller, OrderId order);

    /** Invoices that the caller may read, newest first. */
    Listing<InvoiceSummary> list(Caller caller, InvoiceSearch search, ListRequest request);

    /**
     * What became of an issued invoice.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code invoice-not-issued}
     */
    Receivable receivable(Caller caller, InvoiceId invoice);

    /**
     * Credits an issued invoice in part or all that is left of it (INV-5), whatever was paid: what was paid too much is then
     * a refund due. Needs {@code invoice:credit:any}.
     *
     * @throws io.visioncraft.error.NotFoundException also with {@code invoice-line-not-found}
     * @throws io.visioncraft.error.RuleViolatedException with {@code invoice-not-issued}, {@code credit-exceeds-invoice} or
     *     {@code nothing-to-credit}
     * @throws io.visioncraft.error.StaleAggregateException with {@code stale-version} for a stale expected version
     * @throws io.visioncraft.error.UnavailableException with {@code series-ahead-of-clock} or {@code issuer-mismatch}, as
     *     whatever issues a document
     */
    CreditNote credit(Caller caller, CreditInvoice command);

    /** The credit notes of an invoice, oldest first. */
    List<CreditNote> creditNotes(Caller caller, InvoiceId invoice);

    /**
     * One credit note.
     *
     * @throws io.visioncraft.error.NotFoundException with {@code credit-note-not-found}
     */
    CreditNote creditNote(Caller caller, CreditNoteId id);

    /**
     * Records money that came in. The same method and reference again, with the same invoice, amount and currency, answers
     * with the first payment and has no effect, whatever time is said (PAY-1). Needs {@code payment:record:any}.
     *
     * @throws io.visioncraft.error.InvalidInputException also with {@code currency-mismatch} at {@code currency}
     * @throws io.visioncraft.error.RuleViolatedException with {@code invoice-not-issued}, or {@code overpayment} unless the
     *     command accepts it (PAY-3)
     * @throws io.visioncraft.error.ConflictException with {@code payment-reference-reused} for the same reference of another
     *     payment, whose detail {@code differs} names what is different, or {@code stale-version} for a stale expected version
     */
    Payment recordPayment(Caller caller, RecordPayment command);

    /** The payments of an invoice, oldest first. */
    Listing<Payment> payments(Caller caller, InvoiceId invoice, ListRequest request);

    /**
     * One payment.
     *
     * @throws io.visioncraft.error.NotFoundException with {@code payment-not-found}
     */
    Payment payment(Caller caller, PaymentId id);
}
