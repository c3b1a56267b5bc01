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
 * Invoices, receivables, credit notes and payments. Thread-safe.
 *
 * <p>No method makes or changes an invoice: orders make them (INV-1, INV-2). An invoice that does not exist, or that the
 * caller does not reach, is {@code invoice-not-found} (GEN-2). With {@code invoice:read:own} the caller reaches its own
 * invoices, with {@code invoice:read:any} all.
 *
 * <p>A caller without the permission gets {@code permission-missing}, a visitor {@code log-in-required}, and a user who may
 * not act {@code not-authenticated}. {@code invalid-input} lists all violations. A command that states a version is refused
 * with {@code stale-version} if the record is at another one (GEN-6). Every change takes an idempotency key (GEN-7).
 */
public interface InvoiceManagement {

    /**
     * Finds an invoice. Needs {@code invoice:read:own} or {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param id the id of the invoice
     * @return the invoice
     */
    Invoice get(Caller caller, InvoiceId id);

    /**
     * Finds the invoice of an order. Needs {@code invoice:read:own} or {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param order the order that was invoiced
     * @return the invoice; empty if the order has none yet, does not exist or is not reached by the caller
     */
    Optional<Invoice> findByOrder(Caller caller, OrderId order);

    /**
     * Lists invoices, newest first. Needs {@code invoice:read:own}, which lists the caller's invoices, or
     * {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param search the conditions, which hold together
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     */
    Listing<InvoiceSummary> list(Caller caller, InvoiceSearch search, ListRequest request);

    /**
     * Finds the receivable of an issued invoice: what is paid, credited and owed. Needs {@code invoice:read:own} or
     * {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param invoice the id of the invoice
     * @return the receivable
     * @throws io.visioncraft.error.RuleViolatedException with {@code invoice-not-issued}
     */
    Receivable receivable(Caller caller, InvoiceId invoice);

    /**
     * Credits an issued invoice: lines by quantity, an amount of its tax groups, or all that is left of it, in any order (INV-5).
     * The credit notes of an invoice add up to it exactly once nothing is left. Paid invoices can be credited too; a refund is
     * then due. Needs {@code invoice:credit:any}.
     *
     * @param caller who asks
     * @param command the invoice, the lines or amounts, and the reason
     * @return the credit note, with its number
     * @throws io.visioncraft.error.NotFoundException also with {@code invoice-line-not-found} or {@code invoice-group-not-found}
     * @throws io.visioncraft.error.RuleViolatedException with {@code invoice-not-issued}, {@code credit-exceeds-invoice} or
     *     {@code nothing-to-credit}
     * @throws io.visioncraft.error.InvalidInputException also with {@code duplicate}, if a line or a tax group is named twice;
     *     with {@code currency-mismatch} at {@code amounts[n].currency}, if the invoice is in another currency
     * @throws io.visioncraft.error.StaleAggregateException with {@code stale-version}, if the receivable is at another
     *     version than the command states
     * @throws io.visioncraft.error.UnavailableException with {@code series-ahead-of-clock} or {@code issuer-mismatch}
     */
    CreditNote credit(Caller caller, CreditInvoice command);

    /**
     * Tells what can still be credited of an issued invoice, per line and per tax group (INV-5). Needs {@code invoice:read:own}
     * or {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param invoice the id of the invoice
     * @return what is left of it
     * @throws io.visioncraft.error.RuleViolatedException with {@code invoice-not-issued}
     */
    CreditableInvoice creditable(Caller caller, InvoiceId invoice);

    /**
     * Finds the credit notes of an invoice. Needs {@code invoice:read:own} or {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param invoice the id of the invoice
     * @return all its credit notes, oldest first
     */
    List<CreditNote> creditNotes(Caller caller, InvoiceId invoice);

    /**
     * Finds a credit note. Needs {@code invoice:read:own} or {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param id the id of the credit note
     * @return the credit note
     * @throws io.visioncraft.error.NotFoundException with {@code credit-note-not-found}
     */
    CreditNote creditNote(Caller caller, CreditNoteId id);

    /**
     * Records money that came in. Needs {@code payment:record:any}.
     *
     * <p>A second call with the same method, reference, invoice, amount and currency returns the first payment and has no
     * effect, even if it states another time (PAY-1).
     *
     * @param caller who asks
     * @param command the invoice, the amount, the method, the reference and the time
     * @return the payment
     * @throws io.visioncraft.error.InvalidInputException also with {@code currency-mismatch} at {@code currency}, if the
     *     invoice is in another currency, or {@code out-of-range} at {@code receivedAt}
     * @throws io.visioncraft.error.RuleViolatedException with {@code invoice-not-issued}; with {@code overpayment}, if the
     *     amount is more than the balance and the command does not accept that (PAY-3)
     * @throws io.visioncraft.error.ConflictException with {@code payment-reference-reused}, if another payment has that
     *     method and reference; the detail {@code differs} names the differences. With {@code stale-version}, if the
     *     receivable is at another version than the command states
     */
    Payment recordPayment(Caller caller, RecordPayment command);

    /**
     * Lists the payments of an invoice, oldest first. Needs {@code invoice:read:own} or {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param invoice the id of the invoice
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     */
    Listing<Payment> payments(Caller caller, InvoiceId invoice, ListRequest request);

    /**
     * Finds a payment. Needs {@code invoice:read:own} or {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param id the id of the payment
     * @return the payment
     * @throws io.visioncraft.error.NotFoundException with {@code payment-not-found}
     */
    Payment payment(Caller caller, PaymentId id);
}
