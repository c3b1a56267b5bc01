package io.visioncraft.billing;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tax.DocumentTotals;
import java.time.Instant;
import java.util.List;

/**
 * A document of its own series that takes back all or part of an invoice and names it (INV-5).
 *
 * <p>It is born issued, with its number and date, as the last act of its transaction
 * ({@link BillingEvents#CREDIT_NOTE_ISSUED}): when staff with {@code invoice:credit:any} credit lines by quantity or all
 * that is left, saying why, or when an order with an ISSUED invoice is cancelled, which credits what is not yet credited.
 * It never changes, never ends and is never deleted; there is no credit of a credit.
 *
 * <p>A part of a line is credited at its share of the line's net, of its discount and of its group's tax, as all quantities
 * credited so far make it up, by largest remainder (MON-4): credited piece by piece, the last piece takes what is left and
 * the credit notes add up to the invoice exactly, per line, per tax group and in total.
 *
 * <p>Immutable and thread-safe. The constructor refuses lines that do not add up to the totals.
 *
 * @param id the id
 * @param invoice the invoice it credits
 * @param customer whose
 * @param invoiceNumber the invoice's number, as it stands on the document
 * @param parties seller and buyer, as on the invoice
 * @param lines what is credited, with credited quantities and nets, none negative
 * @param totals of the credited lines
 * @param issue number and date, never before the invoice's
 * @param reason why, at most 4,000 characters
 * @param createdAt when it was made
 * @param version see {@link Aggregate}
 */
public record CreditNote(
        CreditNoteId id,
        InvoiceId invoice,
        UserId customer,
        String invoiceNumber,
        Parties parties,
        List<InvoiceLine> lines,
        DocumentTotals totals,
        Issuance issue,
        String reason,
        Instant createdAt,
        long version)
        implements Aggregate<CreditNoteId> {

    public CreditNote {
        lines = List.copyOf(lines);
        DocumentSums.check(lines, totals);
        reason = Text.keptLines(reason, Text.DESCRIPTION);
    }

    /** The document of a credit on an issued invoice. */
    static Change<CreditNote> issue(
            CreditNoteId id, Invoice invoice, Credit credit, Issuance issue, String reason, Instant now) {
        CreditNote note = new CreditNote(
                id,
                invoice.id(),
                invoice.customer(),
                invoice.requireIssue().number(),
                invoice.parties(),
                credit.lines(),
                credit.totals(),
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
                        note.totals().payable()));
    }

    /** The number of the credit note itself. */
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
                id, invoice, customer, invoiceNumber, parties, lines, totals, issue, reason, createdAt, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "invoiceNumber");
    }
}
