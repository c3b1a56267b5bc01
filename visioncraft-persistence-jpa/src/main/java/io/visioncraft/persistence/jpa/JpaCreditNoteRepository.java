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

final class JpaCreditNoteRepository extends AggregateTable<CreditNote, CreditNoteId, CreditNoteEntity>
        implements CreditNoteRepository {

    JpaCreditNoteRepository(Transactions transactions) {
        super(
                transactions,
                Mapping.of(CreditNoteEntity.class, CreditNoteMapper::row, CreditNoteMapper::record)
                        .parts(
                                CreditNoteLineEntity.class,
                                CreditNote::lines,
                                BilledLineMapper::row,
                                (row, lines) -> row.lines = lines)
                        .parts(
                                CreditNoteTaxGroupEntity.class,
                                note -> note.totals().groups(),
                                group -> TotalsMapper.fill(new CreditNoteTaxGroupEntity(), group),
                                (row, groups) -> row.taxGroups = groups));
    }

    @Override
    public List<CreditNote> ofInvoice(InvoiceId invoice) {
        return all(roots().where("e.invoiceId = :invoice", "invoice", invoice.value())
                .orderBy("e.createdAt, e.id"));
    }

    @Override
    public List<CreditNote> ofInvoices(Collection<InvoiceId> invoices) {
        return invoices.isEmpty()
                ? List.of()
                : all(roots().whereIn(
                                "invoiceId",
                                invoices.stream().map(InvoiceId::value).toList())
                        .orderBy("e.createdAt, e.id"));
    }

    @Override
    public Optional<CreditNote> findByNumber(String number) {
        return one(roots().where("e.creditNoteNumber = :number", "number", number));
    }

    @Override
    public List<CreditNoteSummary> list(Query query, @Nullable Position after, int limit) {
        Select<CreditNoteEntity> found = roots();
        if (query.customer() != null) {
            found.whereIs("customerId", query.customer().value());
        }
        if (query.from() != null) {
            found.where("e.issueDate >= :issuedFrom", "issuedFrom", Days.of(query.from()));
        }
        if (query.until() != null) {
            found.where("e.issueDate <= :issuedUntil", "issuedUntil", Days.of(query.until()));
        }
        Object date = after == null ? null : Days.of(after.date());
        Object id = after == null ? null : after.id().value();
        if (query.sort() == CreditNoteSort.NEWEST) {
            found.latestFirst("issueDate", date, id);
        } else {
            found.earliestFirst("issueDate", date, id);
        }
        return statements().list(found, limit, CreditNoteMapper::summary);
    }

    @Override
    public List<InvoiceId> retentionOver(RetentionOver over, int limit) {
        return NamedDocuments.ofCreditNotes(over, limit, statements());
    }
}
