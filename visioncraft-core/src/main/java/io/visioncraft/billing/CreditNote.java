package io.visioncraft.billing;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that credits all or part of one invoice and names it; credit notes have a number series for themselves (INV-5).
 *
 * <p>It is born issued, with its number and date, as the last act of its transaction
 * ({@link BillingEvents#CREDIT_NOTE_ISSUED}). Staff with {@code invoice:credit:any} credit lines by quantity, an amount of tax
 * groups, or all that is left, with a reason. Cancelling an order with an ISSUED invoice, or completing it with less, credits
 * what was not supplied; the reason is then a code alone, and its wording the host's (INV-7). A credit note never changes and is
 * never deleted, save that housekeeping takes the names off when its retention and that of its invoice are over
 * ({@link BillingEvents#CREDIT_NOTE_ANONYMISED}); there is no credit of a credit. Where what is left comes to nothing, as of
 * lines that cost nothing, there is no credit note of the rest; staff can name such lines.
 *
 * <p>A part of a line is credited at its share of the line's amount, of its discounts and of its group's tax. The share is that
 * of all quantities credited so far, by largest remainder (MON-4), less the earlier credit notes. So the last part takes
 * exactly the rest, and the credit notes add up to the invoice per line, per tax group and in total. With prices that hold the
 * tax, the buyer gets back the share of the amount. The net of it goes with the amount as in the whole tax group, the tax is the
 * rest; the nets of one line can then differ from its net on the invoice by a minor unit. The tax in the issuer's currency is
 * such a share of the invoice's, at the invoice's rate of exchange (MON-8).
 *
 * <p>An amount is printed as one line for each tax group, quantity 1 ({@link #printed}). It is split over the lines of the group
 * by what is left of them (MON-4), so that each keeps what was credited of it. A later quantity gets its share of the money that
 * this leaves. A line of which no money is left is exhausted, whatever its quantity.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the id, for life
 * @param invoice the invoice it credits
 * @param customer the customer of the invoice
 * @param invoiceNumber the invoice's number, as printed on this document
 * @param parties seller and buyer, as on the invoice
 * @param lines what is taken back of each line of the invoice, at least one; all by quantity, or all as shares of amounts
 * @param totals the totals of the credited lines
 * @param foreignTax the tax in the issuer's currency, where the document is in another and has tax; null too
 *     where the invoice has none
 * @param issue number and date, never before the invoice's
 * @param reason why: a code and, where a person wrote one, a text
 * @param createdAt when it was made, UTC, to the microsecond
 * @param version see {@link Aggregate}
 */
public record CreditNote(
        CreditNoteId id,
        InvoiceId invoice,
        UserId customer,
        String invoiceNumber,
        Parties parties,
        List<CreditedLine> lines,
        DocumentTotals totals,
        @Nullable ForeignTax foreignTax,
        Issuance issue,
        CreditReason reason,
        Instant createdAt,
        long version)
        implements Aggregate<CreditNoteId> {

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param id the id, for life
     * @param invoice the invoice it credits
     * @param customer the customer of the invoice
     * @param invoiceNumber the invoice's number, as printed on this document
     * @param parties seller and buyer, as on the invoice
     * @param lines what is taken back of each line of the invoice, at least one; all by quantity, or all as shares of amounts
     * @param totals the totals of the credited lines
     * @param foreignTax the tax in the issuer's currency, where the document is in another and has tax; null too
     *     where the invoice has none
     * @param issue number and date, never before the invoice's
     * @param reason why: a code and, where a person wrote one, a text
     * @param createdAt when it was made, UTC, to the microsecond
     * @param version see {@link Aggregate}
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if there are no lines, they do not add up to
     *     the totals, or some are by quantity and others by amount; with {@code currency-mismatch}, if the tax in the issuer's
     *     currency was exchanged from another one than the document's
     */
    public CreditNote {
        lines = List.copyOf(lines);
        DocumentSums.check(lines, CreditedLine::net, totals);
        DocumentSums.check(foreignTax, totals);
        long shares = lines.stream().filter(CreditedLine::byAmount).count();
        if (shares > 0 && shares < lines.size()) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A credit note is by quantity or by amount, not both");
        }
    }

    /** The document of a credit on an issued invoice. */
    static Change<CreditNote> issue(
            CreditNoteId id, Invoice invoice, Credit credit, Issuance issue, CreditReason reason, Instant now) {
        CreditNote note = new CreditNote(
                id,
                invoice.id(),
                invoice.customer(),
                invoice.requireIssue().number(),
                invoice.parties(),
                credit.lines(),
                credit.totals(),
                credit.foreignTax(),
                issue,
                reason,
                now,
                0);
        return Change.of(
                note,
                new BillingEvents.CreditNoteIssued(
                        note.invoice(),
                        note.customer(),
                        issue.number(),
                        issue.date(),
                        note.totals().due(),
                        reason.code()));
    }

    /** Takes off whom and what people named on it, once its retention is over; amounts stay (INV-7). */
    Change<CreditNote> anonymise() {
        return Change.from(this, withoutNames(), new BillingEvents.CreditNoteAnonymised(invoice, customer, number()));
    }

    private CreditNote withoutNames() {
        return new CreditNote(
                id,
                invoice,
                customer,
                invoiceNumber,
                parties.withoutBuyer(),
                lines.stream().map(CreditedLine::withoutTexts).toList(),
                totals,
                foreignTax,
                issue,
                reason.withoutText(),
                createdAt,
                version);
    }

    /** {@return whether it names nobody any more, as after the end of its retention (INV-7)} */
    public boolean anonymous() {
        return equals(withoutNames());
    }

    /** {@return whether amounts of tax groups are credited, not quantities of lines} */
    public boolean byAmount() {
        return lines.get(0).byAmount();
    }

    /**
     * {@return the lines to print: of quantities those of the invoice; of amounts one for each tax group, quantity 1}
     *
     * @param wording the text of the line of an amount, for example the host's wording of the reason in the buyer's language
     */
    public List<PrintedCredit> printed(String wording) {
        return byAmount()
                ? totals.groups().stream()
                        .map(group -> PrintedCredit.of(group, totals.method().basis(), wording))
                        .toList()
                : lines.stream().map(PrintedCredit::of).toList();
    }

    /** {@return the code of UNTDID 1001 for the type of the document (EN 16931 BT-3): {@code 381}, a credit note} */
    public String typeCode() {
        return FigureKind.CREDIT_NOTE.typeCode();
    }

    /** {@return the number of the credit note itself} */
    public String number() {
        return issue.number();
    }

    @Override
    public String aggregateType() {
        return "credit-note";
    }

    @Override
    public CreditNote atVersion(long version) {
        return new CreditNote(
                id,
                invoice,
                customer,
                invoiceNumber,
                parties,
                lines,
                totals,
                foreignTax,
                issue,
                reason,
                createdAt,
                version);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "invoiceNumber");
    }
}
