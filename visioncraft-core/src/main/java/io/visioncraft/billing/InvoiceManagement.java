package io.visioncraft.billing;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Invoices, receivables, credit notes and payments. Thread-safe.
 *
 * <p>No method makes an invoice: orders make them (INV-1, INV-2). With {@link InvoiceNumbering#DEFERRED} they are drafts, which
 * {@link #issue} and {@link #issueDrafts} number. An invoice that does not exist, or that the caller does not reach, is
 * {@code invoice-not-found} (GEN-2). With {@code invoice:read:own} the caller reaches its own invoices, with
 * {@code invoice:read:any} all.
 *
 * <p>A caller without the permission gets {@code permission-missing}, a visitor {@code log-in-required}, and a user who may
 * not act {@code not-authenticated}. {@code invalid-input} lists all violations. A command that states a version is refused
 * with {@code stale-version} if the record is at another one (GEN-6). Every change but {@link #issueDrafts} takes an idempotency
 * key (GEN-7). A document or payment that would be dated in closed books is refused with {@code books-closed} (INV-7).
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
     * Finds the invoice of an order that is in force (INV-1). Needs {@code invoice:read:own} or {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param order the order that was invoiced
     * @return the invoice; empty if the order has none yet, does not exist or is not reached by the caller
     */
    Optional<Invoice> findByOrder(Caller caller, OrderId order);

    /**
     * Finds all invoices of an order: the one in force, and those whose place it took (INV-1). Needs {@code invoice:read:own} or
     * {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param order the order that was invoiced
     * @return its invoices, oldest first; none if the order has none yet, does not exist or is not reached by the caller
     */
    List<Invoice> ofOrder(Caller caller, OrderId order);

    /**
     * Finds the invoice in force of the order of an invoice (INV-1): the same invoice or, if it was replaced, the one to pay.
     * Needs {@code invoice:read:own} or {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param invoice the id of any invoice of the order
     * @return the invoice in force, in any status
     */
    Invoice inForce(Caller caller, InvoiceId invoice);

    /**
     * Finds an invoice by its number, as people say and type it (GEN-12). Blanks, dashes, slashes, dots and low lines do not
     * count, nor does the case of ASCII letters: {@code inv 2026 000012} finds {@code INV-2026-000012}. Where the groups stand
     * apart, zeros may be left out, and so may the prefix of the numbers that are given now: {@code 2026-12} finds it too. A
     * number that was written otherwise is found as it stands. Needs {@code invoice:read:own} or {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param number one line, 1 to 64 characters
     * @return the invoice; empty if no invoice has that number, or the caller does not reach it
     */
    Optional<Invoice> findByNumber(Caller caller, String number);

    /**
     * Lists invoices with what is owed on them, newest, oldest or most urgent first (GEN-12). Needs {@code invoice:read:own},
     * which lists the caller's invoices, or {@code invoice:read:any}. Overdue is what is owed today, in the issuer's zone, after
     * its due date.
     *
     * @param caller who asks
     * @param search the conditions, which hold together, and the order
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     * @throws io.visioncraft.error.InvalidInputException also with {@code out-of-range} at {@code issuedFrom},
     *     {@code issuedUntil} or {@code dueUntil}, for a day outside the years 1 to 9999 or a period that ends before it begins
     */
    Listing<InvoiceSummary> list(Caller caller, InvoiceSearch search, ListRequest request);

    /**
     * Issues one draft: it gets the next number, and seller, terms and dates of now (INV-4). Its tax is that of its tax point,
     * the last day of supply or the date of issue, by what is known now of the buyer (INV-2). A draft that is refused stays as it
     * is. Needs {@code invoice:issue:any}.
     *
     * @param caller who asks
     * @param command the invoice
     * @return the invoice, ISSUED
     * @throws io.visioncraft.error.RuleViolatedException with {@code invoice-not-draft} or {@code books-closed}; with
     *     {@code supply-day-required}, where the host wants documents of EN 16931; for tax in another currency than the
     *     issuer's with {@code no-exchange-rate} or {@code document-too-large} (MON-8); where the tax at the tax point makes no
     *     document, with {@code delivery-place-required}, {@code billing-profile-required}, {@code no-tax-rule},
     *     {@code class-not-goods}, {@code buyer-not-confirmed}, {@code tax-groups-not-allowed}, {@code seller-not-identified} or
     *     {@code buyer-not-identified}
     * @throws io.visioncraft.error.StaleAggregateException with {@code stale-version}
     * @throws io.visioncraft.error.UnavailableException with {@code series-ahead-of-clock}, {@code issuer-mismatch},
     *     {@code exchange-rates-unavailable} or {@code tax-policy-unavailable}
     */
    Invoice issue(Caller caller, IssueInvoice command);

    /**
     * Issues the oldest drafts in one transaction, numbered in the order in which they were made (INV-4). Needs
     * {@code invoice:issue:any}.
     *
     * <p>A draft that cannot be issued is told with the code of its refusal and stays a draft; it holds up no other. All that can
     * be issued are, or none. Two calls at once number each draft once. The call takes no idempotency key: one whose answer was
     * lost is made again and issues what is left.
     *
     * @param caller who asks
     * @param command how many drafts, and which
     * @return what was issued, what was not, and where to go on
     * @throws io.visioncraft.error.UnavailableException with {@code issuer-mismatch}
     */
    IssuedDrafts issueDrafts(Caller caller, IssueDrafts command);

    /**
     * Shows the document that issuing the invoice of an order now would make, with number and dates (INV-2): of a draft, or of a
     * placed order that has no invoice yet. Of an issued invoice it is the document itself. Takes no number and stores nothing.
     * Needs {@code invoice:read:own} or {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param order the order
     * @return the document
     * @throws io.visioncraft.error.NotFoundException with {@code order-not-found}
     * @throws io.visioncraft.error.RuleViolatedException with {@code nothing-to-invoice}; with
     *     {@code billing-profile-required}, of an order that an earlier version placed; or as {@link #issue} does
     * @throws io.visioncraft.error.UnavailableException as {@link #issue} does
     */
    InvoicePreview preview(Caller caller, OrderId order);

    /**
     * Lets a series of numbers begin at a number of the host's, once, before its first document (INV-7). Needs
     * {@code series:begin:any}.
     *
     * @param caller who asks
     * @param command the kind of document and its first number
     * @throws io.visioncraft.error.RuleViolatedException with {@code series-begun}
     * @throws io.visioncraft.error.UnavailableException with {@code issuer-mismatch}
     */
    void beginSeries(Caller caller, BeginSeries command);

    /**
     * Closes the books until a day, for good (INV-7). Documents and payments that are dated on that day or before it are refused
     * from then on, and {@link Issuance#accountingDate} of a later document lies after it. The same day again changes nothing.
     * Needs {@code books:close:any}.
     *
     * @param caller who asks
     * @param command the last day that is closed
     * @throws io.visioncraft.error.InvalidInputException also with {@code out-of-range} at {@code until}, if the day is not over
     *     in the issuer's zone
     * @throws io.visioncraft.error.RuleViolatedException with {@code books-closed}, if they are closed until a later day
     * @throws io.visioncraft.error.UnavailableException with {@code issuer-mismatch}
     */
    void closeBooks(Caller caller, CloseBooks command);

    /**
     * Says until which day the books are closed (INV-7). Needs {@code invoice:read:any}.
     *
     * @param caller who asks
     * @return the last day that is closed; empty if none is
     */
    Optional<LocalDate> booksClosedUntil(Caller caller);

    /**
     * Sums up what is owed today, in the issuer's zone, by the days since it was due (INV-3). Needs {@code invoice:read:own},
     * which sums up what the caller owes, or {@code invoice:read:any}.
     *
     * @param caller who asks
     * @return one for each currency in which something is owed, by the code of the currency
     */
    List<AgedReceivables> aged(Caller caller);

    /**
     * Sums up what one customer owes today, as {@link #aged} does for all (INV-3). Needs {@code invoice:read:own} or
     * {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param customer whose invoices are summed up
     * @return one for each currency in which something is owed, by the code of the currency; empty if the customer owes nothing,
     *     does not exist or is not reached by the caller
     */
    List<AgedReceivables> agedOf(Caller caller, UserId customer);

    /**
     * Finds the receivable of an issued invoice: what pays it, what is credited and what is owed. Needs {@code invoice:read:own}
     * or {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param invoice the id of the invoice
     * @return the receivable
     * @throws io.visioncraft.error.RuleViolatedException with {@code invoice-not-issued}
     */
    Receivable receivable(Caller caller, InvoiceId invoice);

    /**
     * Credits an issued invoice: lines by quantity, an amount of its tax groups, or all that is left of it, in any order (INV-5).
     * The credit notes of an invoice add up to it exactly once nothing is left. Paid invoices can be credited too; what was paid
     * is then the customer's money, the excess of the receivable. Needs {@code invoice:credit:any}.
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
     * Puts another invoice in the place of an issued one, in one transaction (INV-1). A credit note takes back all that is left
     * of it. The next invoice is over the same: what is left of the lines, with an allowance where a credit took money and left
     * the units. It is issued at once, also with {@link InvoiceNumbering#DEFERRED}, and names the one before. It can name another
     * buyer, other references, another place and another period of supply. The whole question of tax is asked again for it at its
     * tax point (INV-2). The payments move along: what pays the invoice before pays the next one, and what that leaves is its
     * excess. Needs {@code invoice:reissue:any}.
     *
     * <p>The tax point is the end of supply where that is stated, else that of the invoice before. Figures count the next invoice
     * by the date of the credit note, or its tax point if that is later. A tax point before the day on which the order was placed
     * leaves the tax as it is, unless the command states the day: what another buyer or place would change by it is refused with
     * {@code supply-day-required}.
     *
     * <p>The tax ids of a buyer count by the present checks of the order's customer. One without a check counts only if the buyer
     * of the invoice before had it, and for lines whose tax was left to that buyer.
     *
     * @param caller who asks
     * @param command the invoice, and what differs on the next one
     * @return the next invoice, ISSUED and in force
     * @throws io.visioncraft.error.RuleViolatedException with {@code invoice-not-issued}, {@code invoice-replaced} or
     *     {@code nothing-to-credit}; with {@code no-tax-rule}, {@code buyer-not-confirmed}, {@code class-not-goods} or
     *     {@code tax-groups-not-allowed}, if the tax cannot be decided; with {@code buyer-decides-tax}, if the countries of
     *     buyer or place differ and the host no longer declares the tax class of a line; with {@code billing-profile-required},
     *     {@code delivery-place-required}, {@code supply-day-required}, {@code seller-not-identified} or
     *     {@code buyer-not-identified}, as for a first invoice; with {@code books-closed}, {@code no-exchange-rate} or
     *     {@code document-too-large}
     * @throws io.visioncraft.error.NotFoundException with {@code invoice-not-found}
     * @throws io.visioncraft.error.StaleAggregateException with {@code stale-version}, if the receivable of the invoice is at
     *     another version than the command states
     * @throws io.visioncraft.error.UnavailableException with {@code series-ahead-of-clock}, {@code issuer-mismatch},
     *     {@code exchange-rates-unavailable} or {@code tax-policy-unavailable}
     */
    Invoice reissue(Caller caller, ReissueInvoice command);

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
     * Finds a credit note by its number, as {@link #findByNumber} finds an invoice. Needs {@code invoice:read:own} or
     * {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param number one line, 1 to 64 characters
     * @return the credit note; empty if no credit note has that number, or the caller does not reach it
     */
    Optional<CreditNote> findCreditNote(Caller caller, String number);

    /**
     * Lists credit notes by date of issue, newest or oldest first (GEN-12). Needs {@code invoice:read:own}, which lists those of
     * the caller's invoices, or {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param search the conditions, which hold together, and the order
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     * @throws io.visioncraft.error.InvalidInputException also with {@code out-of-range} at {@code issuedFrom} or
     *     {@code issuedUntil}, for a day outside the years 1 to 9999 or a period that ends before it begins
     */
    Listing<CreditNoteSummary> listCreditNotes(Caller caller, CreditNoteSearch search, ListRequest request);

    /**
     * Records money that came in, and allocates it to the invoice up to its balance. Needs {@code payment:record:any}.
     *
     * <p>A second call with the same method, reference, invoice, amount and currency returns the first payment and has no
     * effect, even if it states another time (PAY-1), or the invoice for which it was recorded before that was replaced (INV-1).
     *
     * @param caller who asks
     * @param command the invoice, the amount, the method, the reference and the time
     * @return the payment
     * @throws io.visioncraft.error.InvalidInputException also with {@code currency-mismatch} at {@code currency}, if the
     *     invoice is in another currency, or {@code out-of-range} at {@code receivedAt}
     * @throws io.visioncraft.error.RuleViolatedException with {@code invoice-not-issued}; with {@code invoice-replaced}, if
     *     another invoice took the place of this one (INV-1); with {@code overpayment}, if the
     *     amount is more than the balance and the command does not accept that (PAY-3); with {@code books-closed}, if the books
     *     are closed for the day on which it came in (INV-7)
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

    /**
     * Finds a payment by method and reference, as they stand (GEN-12). Needs {@code invoice:read:own} or
     * {@code invoice:read:any}.
     *
     * @param caller who asks
     * @param method how it was paid; one line, 1 to 64 characters
     * @param reference the payment's reference at the provider; one line, 1 to 64 characters
     * @return the payment; empty if there is none, or the caller does not reach its invoice
     */
    Optional<Payment> findPayment(Caller caller, String method, String reference);
}
