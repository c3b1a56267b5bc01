package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.tax.DocumentTotals;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class JpaCreditNoteRepository
        extends DocumentStore<CreditNote, CreditNoteId, CreditNoteEntity, CreditNoteTaxGroupEntity>
        implements CreditNoteRepository {

    JpaCreditNoteRepository(Transactions transactions) {
        super(transactions, CreditNoteEntity.class, CreditNoteTaxGroupEntity.class, CreditNoteTaxGroupEntity::new);
    }

    @Override
    CreditNoteEntity row(CreditNote note) {
        return CreditNoteMapper.row(note);
    }

    @Override
    CreditNote record(CreditNoteEntity row, List<? extends TaxGroupEntity> groups) {
        return CreditNoteMapper.record(row, groups);
    }

    @Override
    DocumentTotals totals(CreditNote note) {
        return note.totals();
    }

    @Override
    Select<CreditNoteEntity> withLines(Select<CreditNoteEntity> select) {
        return select.with(CreditNoteLineEntity.class, (row, lines) -> row.lines = lines);
    }

    @Override
    void writeLines(@Nullable CreditNote before, CreditNote after) {
        Amounts in = new Amounts(after.totals().net().currency());
        Parts.write(
                statements(),
                CreditNoteLineEntity.class,
                after.id().value(),
                before == null ? List.of() : before.lines(),
                after.lines(),
                line -> BilledLineMapper.fill(new CreditNoteLineEntity(), line, in));
    }

    @Override
    public List<CreditNote> ofInvoice(InvoiceId invoice) {
        return documents(fetching(roots())
                .where("e.invoiceId = :invoice", "invoice", invoice.value())
                .orderBy("e.createdAt, e.id"));
    }

    @Override
    public List<CreditNote> ofInvoices(Collection<InvoiceId> invoices) {
        return invoices.isEmpty()
                ? List.of()
                : documents(fetching(roots())
                        .whereIn(
                                "invoiceId",
                                invoices.stream().map(InvoiceId::value).toList())
                        .orderBy("e.createdAt, e.id"));
    }
}
