package io.visioncraft.examples.customadapter;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import java.util.List;

final class JdbiCreditNoteRepository extends AggregateTable<CreditNote, CreditNoteId> implements CreditNoteRepository {

    private static final Mapping<CreditNote> MAPPING = Mapping.of(CreditNote.class, "credit-note")
            .column("invoice_id", CreditNote::invoice)
            .column("number", CreditNote::number)
            .column("created_at", CreditNote::createdAt);

    JdbiCreditNoteRepository(Transactions transactions) {
        super(transactions, MAPPING);
    }

    @Override
    public List<CreditNote> ofInvoice(InvoiceId invoice) {
        return select().where("invoice_id = ?", invoice)
                .orderBy("created_at, id")
                .all();
    }
}
