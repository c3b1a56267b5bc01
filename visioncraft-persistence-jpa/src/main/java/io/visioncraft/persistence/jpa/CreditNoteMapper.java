package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteSummary;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.Issuance;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.UserId;

final class CreditNoteMapper {

    private CreditNoteMapper() {}

    static CreditNoteRow row(CreditNote note) {
        CreditNoteRow row = new CreditNoteRow();
        row.id = note.id().value();
        row.version = note.version();
        row.invoiceId = note.invoice().value();
        row.customerId = note.customer().value();
        row.invoiceNumber = note.invoiceNumber();
        row.seller = PartyText.ofSeller(note.parties());
        row.buyer = PartyText.of(note.parties().buyer());
        TotalsMapper.fill(row, note.totals());
        TotalsMapper.fill(row, note.foreignTax());
        row.creditNoteNumber = note.issue().number();
        row.issueDate = Days.of(note.issue().date());
        row.dueDate = Days.of(note.issue().dueDate());
        row.taxPoint = Days.of(note.issue().taxPoint());
        row.accountingDate = Days.of(note.issue().accountingDate());
        row.retainedUntil = Days.ofNullable(note.issue().retainedUntil());
        row.named(note.issue(), note.anonymous());
        row.reasonCode = note.reason().code();
        row.reason = note.reason().text();
        row.createdAt = Micros.of(note.createdAt());
        return row;
    }

    static CreditNote record(CreditNoteRow row) {
        return new CreditNote(
                new CreditNoteId(row.id),
                new InvoiceId(row.invoiceId),
                new UserId(row.customerId),
                row.invoiceNumber,
                PartyText.parties(row.seller, row.buyer),
                BilledLineMapper.creditedLines(row.lines, Amounts.in(row.currency)),
                TotalsMapper.totals(row),
                TotalsMapper.foreignTax(row),
                new Issuance(
                        row.creditNoteNumber,
                        Days.at(row.issueDate),
                        Days.at(row.taxPoint),
                        Days.at(row.accountingDate),
                        Days.at(row.dueDate),
                        PaymentTerms.net(0),
                        Days.atNullable(row.retainedUntil)),
                new CreditReason(row.reasonCode, row.reason),
                Micros.at(row.createdAt),
                row.version);
    }

    /** Of a row without its lines. */
    static CreditNoteSummary summary(CreditNoteRow row) {
        return new CreditNoteSummary(
                new CreditNoteId(row.id),
                row.creditNoteNumber,
                new InvoiceId(row.invoiceId),
                row.invoiceNumber,
                new UserId(row.customerId),
                PartyText.legalName(row.buyer),
                Days.at(row.issueDate),
                TotalsMapper.amounts(row),
                Micros.at(row.createdAt));
    }
}
