package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import java.util.Collection;
import java.util.List;

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
}
