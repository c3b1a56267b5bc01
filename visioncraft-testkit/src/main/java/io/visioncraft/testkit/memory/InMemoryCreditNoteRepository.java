package io.visioncraft.testkit.memory;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.billing.CreditNoteSort;
import io.visioncraft.billing.CreditNoteSummary;
import io.visioncraft.billing.RetentionOver;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryCreditNoteRepository extends AggregateTable<CreditNote, CreditNoteId>
        implements CreditNoteRepository {

    private static final Unique<CreditNote> UNIQUE_NUMBER =
            new Unique<>(NUMBER, note -> Key.of(note.issue().number()));
    private static final Index<CreditNote> BY_INVOICE =
            Index.by(note -> Key.of(note.invoice(), note.createdAt(), note.id()));
    private static final ByDay<CreditNote> BY_DATE =
            new ByDay<>(note -> note.issue().date(), CreditNote::id, CreditNote::customer);

    private static final Index<CreditNote> BY_ACCOUNTING =
            Index.by(note -> Key.of(note.issue().accountingDate().toEpochDay(), note.id()));
    private final Predicate<InvoiceId> anonymous;

    /** @param anonymous whether an invoice is anonymous, within a statement */
    InMemoryCreditNoteRepository(Transactions transactions, Predicate<InvoiceId> anonymous) {
        super(transactions, "credit-note", List.of(UNIQUE_NUMBER), indexes(), Set.of());
        this.anonymous = anonymous;
    }

    private static List<Index<CreditNote>> indexes() {
        return Stream.concat(Stream.of(BY_INVOICE, BY_ACCOUNTING), BY_DATE.indexes().stream())
                .toList();
    }

    /** Whether a credit note of an invoice has names, and is to be kept. Within a statement. */
    boolean keepsNames(InvoiceId invoice, RetentionOver over) {
        return records().in(BY_INVOICE, Key.of(invoice)).anyMatch(note -> !note.anonymous() && !over.of(note.issue()));
    }

    @Override
    public List<InvoiceId> retentionOver(RetentionOver over, int limit) {
        return statement(() -> records()
                .in(BY_ACCOUNTING, Key.of())
                .filter(note -> over.of(note.issue()) && !note.anonymous())
                .map(CreditNote::invoice)
                .filter(anonymous)
                .distinct()
                .limit(limit)
                .toList());
    }

    @Override
    public List<CreditNote> ofInvoice(InvoiceId invoice) {
        return statement(() -> records().in(BY_INVOICE, Key.of(invoice)).toList());
    }

    @Override
    public Optional<CreditNote> findByNumber(String number) {
        return statement(() -> records().find(UNIQUE_NUMBER, Key.of(number)));
    }

    @Override
    public List<CreditNoteSummary> list(Query query, @Nullable Position after, int limit) {
        return statement(() -> sorted(query, after)
                .map(CreditNoteSummary::of)
                .dropWhile(one -> !started(query, one.date()))
                .takeWhile(one -> !ended(query, one.date()))
                .limit(limit)
                .toList());
    }

    /** The credit notes that count on a day or later, by accounting date and id. Within a statement. */
    Stream<CreditNote> accountedFrom(LocalDate day) {
        return records().after(BY_ACCOUNTING, Key.of(), Key.of(day.toEpochDay()));
    }

    private Stream<CreditNote> sorted(Query query, @Nullable Position after) {
        LocalDate day = after == null ? null : after.date();
        CreditNoteId id = after == null ? null : after.id();
        return query.sort() == CreditNoteSort.NEWEST
                ? BY_DATE.descending(records(), query.customer(), day, id)
                : BY_DATE.ascending(records(), query.customer(), day, id);
    }

    private static boolean started(Query query, LocalDate day) {
        return query.sort() == CreditNoteSort.NEWEST ? untilItsEnd(query, day) : fromItsStart(query, day);
    }

    private static boolean ended(Query query, LocalDate day) {
        return query.sort() == CreditNoteSort.NEWEST ? !fromItsStart(query, day) : !untilItsEnd(query, day);
    }

    private static boolean fromItsStart(Query query, LocalDate day) {
        return query.from() == null || !day.isBefore(query.from());
    }

    private static boolean untilItsEnd(Query query, LocalDate day) {
        return query.until() == null || !day.isAfter(query.until());
    }
}
