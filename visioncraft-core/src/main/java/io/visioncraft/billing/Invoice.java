package io.visioncraft.billing;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.Tombstone;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The invoice of one order.
 *
 * <p>Nobody makes an invoice by hand. When an order reaches the step that the host's {@link InvoicingPolicy} names, placing by
 * default, the library makes the order's one invoice in the same transaction and in the name of the caller who took that step
 * (INV-1). Lines and totals are the order's, or those of the part that was supplied (ORD-5), taxed as the question of tax is
 * answered at the tax point ({@link BillingEvents#TAX_CHANGED}, INV-2). The seller is the issuer, the
 * buyer that of the order: the billing profile when it was placed or, without one, just a name and an e-mail address. The
 * invoice begins as DRAFT. As the last act of the transaction it gets the next number of its series and a date, and is ISSUED
 * ({@link BillingEvents#INVOICE_ISSUED}, INV-4); with {@link InvoiceNumbering#DEFERRED} it stays DRAFT until a caller with
 * {@code invoice:issue:any} issues it, and takes seller, terms and dates of that day. A draft changes with its order: its buyer,
 * and what was supplied and when. It becomes VOID when nothing of its order was supplied ({@link BillingEvents#INVOICE_VOIDED});
 * it leaves no gap in the series, and buyer, references and place leave it. {@link InvoiceStates} is the table of this.
 *
 * <p>From then on an invoice does not change (INV-2), and its events are its history, until its retention and that of its credit
 * notes are over and nothing is owed on it: housekeeping then takes the names off ({@link BillingEvents#INVOICE_ANONYMISED}), and
 * numbers, dates, amounts and taxes stay (INV-7). Its {@link Receivable} tells how much is
 * paid and owed. What was wrong is put right by staff with {@code invoice:reissue:any}: a credit note takes the rest back, and
 * the next invoice names this one and takes its place ({@link BillingEvents#INVOICE_REISSUED}, INV-1). {@link InvoiceInForce}
 * says which invoice of an order is in force. A {@link CreditNote} takes back all or part of it, made by staff with
 * {@code invoice:credit:any} or by the library when the order is cancelled, or completed with less. Invoices are never deleted
 * (GEN-10). Customers read their own with {@code invoice:read:own}, staff read all with {@code invoice:read:any}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the id, for life
 * @param order the order it is for; the invoice in force is one (INV-1)
 * @param customer the customer of the order
 * @param status DRAFT, ISSUED or VOID
 * @param parties seller and buyer as they were then
 * @param lines copied from the order, at least one; of a part that was supplied, that part; their tax is that of the tax point
 * @param totals the totals of the lines
 * @param foreignTax the tax in the issuer's currency, where the document is in another and has tax; null too
 *     where no rate was known and the host omits it then
 * @param references order number, buyer's references, place and period of supply
 * @param issue number, date and due date; null unless ISSUED
 * @param createdAt when it was made, UTC, to the microsecond
 * @param version see {@link Aggregate}
 */
public record Invoice(
        InvoiceId id,
        OrderId order,
        UserId customer,
        InvoiceStatus status,
        Parties parties,
        List<InvoiceLine> lines,
        DocumentTotals totals,
        @Nullable ForeignTax foreignTax,
        InvoiceReferences references,
        @Nullable Issuance issue,
        Instant createdAt,
        long version)
        implements Aggregate<InvoiceId> {

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param id the id, for life
     * @param order the one order it is for (INV-1)
     * @param customer the customer of the order
     * @param status DRAFT, ISSUED or VOID
     * @param parties seller and buyer as they were then
     * @param lines copied from the order, at least one; of a part that was supplied, that part
     * @param totals the totals of the lines
     * @param foreignTax the tax in the issuer's currency, where the document is in another and has tax; null too
     *     where no rate was known and the host omits it then
     * @param references order number, buyer's references, place and period of supply
     * @param issue number, date and due date; null unless ISSUED
     * @param createdAt when it was made, UTC, to the microsecond
     * @param version see {@link Aggregate}
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if there are no lines or they do not add
     *     up to the totals, or if the invoice is ISSUED without a number or has a number without being ISSUED; with
     *     {@code currency-mismatch}, if the tax in the issuer's currency was exchanged from another one than the document's
     */
    public Invoice {
        lines = List.copyOf(lines);
        DocumentSums.check(lines, InvoiceLine::net, totals);
        DocumentSums.check(foreignTax, totals);
        if ((status == InvoiceStatus.ISSUED) != (issue != null)) {
            throw KernelCodes.OUT_OF_RANGE.rejection("An invoice has a number when, and only when, it is ISSUED");
        }
    }

    /** The invoice over what was supplied of an order, before it is issued. */
    static Change<Invoice> draft(InvoiceId id, Order order, Supplied supplied, Parties parties, Instant now) {
        return Change.of(new Invoice(
                id,
                order.id(),
                order.customer(),
                InvoiceStatus.DRAFT,
                parties,
                supplied.lines(),
                supplied.totals(),
                null,
                InvoiceReferences.of(order),
                null,
                now,
                0));
    }

    /** Numbers and dates the draft, and states its tax in the issuer's currency where that is another (MON-8). */
    Change<Invoice> issue(Issuance given, @Nullable ForeignTax stated) {
        return Change.of(
                next(after(InvoiceStates.Action.ISSUE), stated, given),
                new BillingEvents.InvoiceIssued(
                        order, customer, given.number(), given.date(), given.dueDate(), totals.due()));
    }

    /** The invoice that takes the place of this one, before it is issued (INV-1). */
    Invoice next(InvoiceId next, Parties named, Supplied left, InvoiceReferences said, Instant now) {
        return new Invoice(
                next,
                order,
                customer,
                InvoiceStatus.DRAFT,
                named,
                left.lines(),
                left.totals(),
                null,
                said,
                null,
                now,
                0);
    }

    /** Tells that the invoice, just issued, is in the place of another, and that the money moved along (INV-1). */
    Change<Invoice> inPlaceOf(Invoice before, CreditNote note, Money moved) {
        return Change.of(
                this,
                new BillingEvents.InvoiceReissued(
                        order, customer, number(), before.id, before.number(), note.id(), note.number(), moved));
    }

    /** Names another buyer on the draft (ORD-1). */
    Change<Invoice> replaceBuyer(Party buyer) {
        after(InvoiceStates.Action.REPLACE_BUYER);
        return Change.from(this, of(parties.withBuyer(buyer)));
    }

    /** The draft with the seller as it is when it is issued. */
    Change<Invoice> soldBy(Issuer issuer) {
        after(InvoiceStates.Action.ISSUE);
        return Change.of(of(Parties.of(issuer, parties.buyer())));
    }

    /** The draft with the answer to the question of tax at its tax point; an answer that is another is told (INV-2). */
    Change<Invoice> taxedAnew(TaxedLines answer, LocalDate taxPoint) {
        after(InvoiceStates.Action.ISSUE);
        if (!answer.taxedUnlike(this)) {
            return Change.of(this);
        }
        return Change.of(
                new Invoice(
                        id,
                        order,
                        customer,
                        status,
                        parties,
                        answer.lines(),
                        answer.totals(),
                        foreignTax,
                        references,
                        issue,
                        createdAt,
                        version),
                new BillingEvents.TaxChanged(order, customer, taxPoint, totals, answer.totals()));
    }

    private Invoice of(Parties others) {
        return new Invoice(
                id, order, customer, status, others, lines, totals, foreignTax, references, issue, createdAt, version);
    }

    /** Reduces the draft to what was supplied of its order, and when; of nothing it becomes VOID (ORD-5). */
    Change<Invoice> reduceTo(Order of, Optional<Supplied> supplied) {
        if (supplied.isEmpty()) {
            return giveUp();
        }
        after(InvoiceStates.Action.REDUCE);
        return Change.from(
                this,
                new Invoice(
                        id,
                        order,
                        customer,
                        status,
                        parties,
                        supplied.get().lines(),
                        supplied.get().totals(),
                        foreignTax,
                        references.supplied(of.details()),
                        issue,
                        createdAt,
                        version));
    }

    /** Why the invoice takes no other buyer. */
    VisionCraftException buyerIsFinal() {
        return BillingCodes.INVOICE_ISSUED.rejection(
                "The invoice " + number() + " names its buyer for good", "invoice", id, "number", number());
    }

    /**
     * Makes the draft VOID, without a number. It will never be a document: the buyer and what the buyer said leave it, so that
     * nothing is left to erase (IDN-8).
     */
    Change<Invoice> giveUp() {
        Invoice voided = new Invoice(
                id,
                order,
                customer,
                after(InvoiceStates.Action.GIVE_UP),
                parties.withBuyer(Party.simplified(Tombstone.TEXT, "")),
                lines,
                totals,
                null,
                references.withoutTexts(),
                null,
                createdAt,
                version);
        return Change.of(voided, new BillingEvents.InvoiceVoided(order, customer));
    }

    /**
     * Takes off the issued invoice whom and what people named on it, once its retention is over: the buyer but for its country,
     * the buyer's references, the place of delivery, and texts of lines and discounts. Numbers, dates, amounts and taxes stay
     * (INV-7).
     */
    Change<Invoice> anonymise() {
        requireIssue();
        return Change.from(this, withoutNames(), new BillingEvents.InvoiceAnonymised(order, customer, number()));
    }

    private Invoice withoutNames() {
        return new Invoice(
                id,
                order,
                customer,
                status,
                parties.withoutBuyer(),
                lines.stream().map(InvoiceLine::withoutTexts).toList(),
                totals,
                foreignTax,
                references.withoutTexts(),
                issue,
                createdAt,
                version);
    }

    /** {@return whether it is issued and names nobody any more, as after the end of its retention (INV-7)} */
    public boolean anonymous() {
        return status == InvoiceStatus.ISSUED && equals(withoutNames());
    }

    /** Number, date and due date of an issued invoice. Throws {@code invoice-not-issued}. */
    Issuance requireIssue() {
        if (issue == null) {
            throw BillingCodes.INVOICE_NOT_ISSUED.rejection(
                    "The invoice " + id + " is " + status + ", not ISSUED", "invoice", id, "status", status);
        }
        return issue;
    }

    /** Throws {@code invoice-not-draft}. */
    void requireIssuable() {
        if (status != InvoiceStatus.DRAFT) {
            throw BillingCodes.INVOICE_NOT_DRAFT.rejection(
                    "The invoice " + id + " is " + status + ", not DRAFT", "invoice", id, "status", status);
        }
    }

    /** The date or end of supply; null if it is not stated. */
    @Nullable
    LocalDate supplied() {
        return references.supplyUntil() == null ? references.supplyFrom() : references.supplyUntil();
    }

    /** The status to which an action leads. Use cases offer no other, so a failure is a mistake in the library. */
    private InvoiceStatus after(InvoiceStates.Action action) {
        return InvoiceStates.TABLE
                .after(status, action)
                .orElseThrow(() ->
                        new IllegalStateException("The invoice " + id + " is " + status + " and never changes again"));
    }

    private Invoice next(InvoiceStatus status, @Nullable ForeignTax stated, @Nullable Issuance issue) {
        return new Invoice(
                id, order, customer, status, parties, lines, totals, stated, references, issue, createdAt, version);
    }

    /** {@return the number; empty unless ISSUED} */
    public String number() {
        return issue == null ? "" : issue.number();
    }

    /** {@return the code of UNTDID 1001 for the type of the document (EN 16931 BT-3): {@code 380}, a commercial invoice} */
    public String typeCode() {
        return FigureKind.INVOICE.typeCode();
    }

    /** {@return whether it is a simplified invoice: the buyer has a name and an e-mail address only (INV-2)} */
    public boolean simplified() {
        return parties.buyer().address() == null;
    }

    /**
     * {@return the cash discount that the document states, in money (INV-6); empty for an invoice without one and for one that is
     * not ISSUED} See {@link StatedDiscount}.
     */
    public Optional<StatedDiscount> cashDiscount() {
        return issue == null ? Optional.empty() : StatedDiscount.of(totals.due(), issue);
    }

    @Override
    public String aggregateType() {
        return "invoice";
    }

    @Override
    public Invoice atVersion(long version) {
        return new Invoice(
                id, order, customer, status, parties, lines, totals, foreignTax, references, issue, createdAt, version);
    }
}
