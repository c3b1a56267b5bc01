package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.billing.CreditNoteSort;
import io.visioncraft.billing.CreditNoteSummary;
import io.visioncraft.billing.RetentionOver;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JpaCreditNoteRepository extends AggregateTable<CreditNote, CreditNoteId, CreditNoteRow>
        implements CreditNoteRepository {

    JpaCreditNoteRepository(Transactions transactions) {
        super(
                transactions,
                Mapping.of(CreditNoteRow.class, CreditNoteMapper::row, CreditNoteMapper::record)
                        .parts(
                                CreditNoteLineRow.class,
                                CreditNote::lines,
                                BilledLineMapper::row,
                                (row, lines) -> row.lines = lines)
                        .parts(
                                CreditNoteTaxGroupRow.class,
                                note -> note.totals().groups(),
                                group -> TotalsMapper.fill(new CreditNoteTaxGroupRow(), group),
                                (row, groups) -> row.taxGroups = groups));
    }

    @Override
    public List<CreditNote> ofInvoice(InvoiceId invoice) {
        return all(roots().where("e.invoice_id = ?", invoice.value()).orderBy("e.created_at, e.id"));
    }

    @Override
    public List<CreditNote> ofInvoices(Collection<InvoiceId> invoices) {
        return invoices.isEmpty()
                ? List.of()
                : all(roots().whereIn(
                                "invoice_id",
                                invoices.stream().map(InvoiceId::value).toList())
                        .orderBy("e.created_at, e.id"));
    }

    @Override
    public Optional<CreditNote> findByNumber(String number) {
        return one(roots().where("e.credit_note_number = ?", number));
    }

    @Override
    public List<CreditNoteSummary> list(Query query, @Nullable Position after, int limit) {
        Select<CreditNoteRow> found = roots();
        if (query.customer() != null) {
            found.whereIs("customer_id", query.customer().value());
        }
        if (query.from() != null) {
            found.where("e.issue_date >= ?", Days.of(query.from()));
        }
        if (query.until() != null) {
            found.most("issue_date", "<=", Days.of(query.until()));
        }
        Object date = after == null ? null : Days.of(after.date());
        Object id = after == null ? null : after.id().value();
        if (query.sort() == CreditNoteSort.NEWEST) {
            found.latestFirst("issue_date", date, id);
        } else {
            found.earliestFirst("issue_date", date, id);
        }
        return statements().list(found, limit, CreditNoteMapper::summary);
    }

    @Override
    public List<InvoiceId> retentionOver(RetentionOver over, int limit) {
        return NamedDocuments.ofCreditNotes(over, limit, statements());
    }
}
