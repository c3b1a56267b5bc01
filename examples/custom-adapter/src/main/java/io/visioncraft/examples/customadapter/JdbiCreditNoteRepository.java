package io.visioncraft.examples.customadapter;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.billing.CreditNoteSort;
import io.visioncraft.billing.CreditNoteSummary;
import io.visioncraft.billing.RetentionOver;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JdbiCreditNoteRepository extends AggregateTable<CreditNote, CreditNoteId> implements CreditNoteRepository {

    private static final Mapping<CreditNote> MAPPING = Mapping.of(CreditNote.class, "credit-note")
            .column("invoice_id", CreditNote::invoice)
            .column("number", CreditNote::number)
            .column("customer_id", CreditNote::customer)
            .column("issued_on", note -> note.issue().date().toEpochDay())
            .column("accounted_on", note -> note.issue().accountingDate().toEpochDay())
            .column("created_at", CreditNote::createdAt)
            .column("named_until", note -> NamedDocuments.until(note.issue(), note.anonymous()))
            .column("named_since", note -> NamedDocuments.since(note.issue(), note.anonymous()));

    JdbiCreditNoteRepository(Transactions transactions) {
        super(transactions, MAPPING);
    }

    @Override
    public List<CreditNote> ofInvoice(InvoiceId invoice) {
        return select().where("invoice_id = ?", invoice)
                .orderBy("created_at, id")
                .all();
    }

    @Override
    public Optional<CreditNote> findByNumber(String number) {
        return select().where("number = ?", number).first();
    }

    @Override
    public List<CreditNoteSummary> list(Query query, @Nullable Position after, int limit) {
        boolean newest = query.sort() == CreditNoteSort.NEWEST;
        return select()
                .given(query.customer(), (notes, customer) -> notes.where("customer_id = ?", customer))
                .given(query.from(), (notes, from) -> notes.where("issued_on >= ?", from.toEpochDay()))
                .given(query.until(), (notes, until) -> notes.where("issued_on <= ?", until.toEpochDay()))
                .given(
                        after,
                        (notes, last) -> notes.where(
                                "(issued_on, id) " + (newest ? "<" : ">") + " (?, ?)",
                                last.date().toEpochDay(),
                                last.id()))
                .orderBy(newest ? "issued_on DESC, id DESC" : "issued_on, id")
                .list(limit)
                .stream()
                .map(CreditNoteSummary::of)
                .toList();
    }

    @Override
    public List<InvoiceId> retentionOver(RetentionOver over, int limit) {
        return NamedDocuments.ofCreditNotes(over, limit, transactions);
    }
}
