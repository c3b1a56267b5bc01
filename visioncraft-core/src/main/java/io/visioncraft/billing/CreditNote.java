package io.visioncraft.billing;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tax.DocumentTotals;
import java.time.Instant;
import java.util.List;

/**
 * A document of its own series that takes back all or part of an invoice and names it (INV-5). Never changes. (Life story:
 * billing feature.)
 *
 * @param id the id
 * @param invoice the invoice it credits
 * @param customer whose
 * @param invoiceNumber the invoice's number, as it stands on the document
 * @param parties seller and buyer, as on the invoice
 * @param lines what is credited, with credited quantities and nets, all positive
 * @param totals of the credited lines
 * @param issue number and date
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
        Issue issue,
        String reason,
        Instant createdAt,
        long version)
        implements Aggregate<CreditNoteId> {

    public CreditNote {
        lines = List.copyOf(lines);
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
}
