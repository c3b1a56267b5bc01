package io.visioncraft.testkit.memory;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import java.util.List;
import java.util.Set;

final class InMemoryCreditNoteRepository extends AggregateTable<CreditNote, CreditNoteId>
        implements CreditNoteRepository {

    private static final Unique<CreditNote> UNIQUE_NUMBER =
            new Unique<>(NUMBER, note -> Key.of(note.issue().number()));
    private static final Index<CreditNote> BY_INVOICE =
            Index.by(note -> Key.of(note.invoice(), note.createdAt(), note.id()));

    InMemoryCreditNoteRepository(Transactions transactions) {
        super(transactions, "credit-note", List.of(UNIQUE_NUMBER), List.of(BY_INVOICE), Set.of());
    }

    @Override
    public List<CreditNote> ofInvoice(InvoiceId invoice) {
        return statement(() -> records().in(BY_INVOICE, Key.of(invoice)).toList());
    }
}
