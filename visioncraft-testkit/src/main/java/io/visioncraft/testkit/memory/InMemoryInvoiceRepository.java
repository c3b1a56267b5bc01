package io.visioncraft.testkit.memory;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceSort;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RetentionOver;
import io.visioncraft.billing.Settlement;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryInvoiceRepository extends AggregateTable<Invoice, InvoiceId> implements InvoiceRepository {

    private static final Unique<Invoice> UNIQUE_NUMBER = new Unique<>(
            NUMBER,
            invoice -> invoice.issue() == null ? null : Key.of(invoice.issue().number()));
    private static final Index<Invoice> BY_NUMBER = Index.byEach(invoice ->
            invoice.issue() == null ? List.of() : List.of(Key.of(invoice.issue().number(), invoice.id())));
    private static final Index<Invoice> BY_ORDER =
            Index.by(invoice -> Key.of(invoice.order(), invoice.createdAt(), invoice.id()));
    private static final ByDay<Invoice> BY_DAY = new ByDay<>(
            invoice -> InvoiceSort.NEWEST.dayOf(InvoiceSummary.of(invoice, null)), Invoice::id, Invoice::customer);

    private static final Index<Invoice> BY_ACCOUNTING = Index.byEach(invoice -> invoice.issue() == null
            ? List.of()
            : List.of(Key.of(invoice.issue().accountingDate().toEpochDay(), invoice.id())));

    private static final Index<Invoice> BY_STATUS =
            Index.by(invoice -> Key.of(invoice.status().name(), invoice.createdAt(), invoice.id()));

    private final InMemoryReceivableRepository receivables;
    private final InMemoryCreditNoteRepository creditNotes;
    private final InMemoryInvoiceInForceRepository inForce;

    InMemoryInvoiceRepository(
            Transactions transactions,
            InMemoryReceivableRepository receivables,
            InMemoryCreditNoteRepository creditNotes,
            InMemoryInvoiceInForceRepository inForce) {
        this(transactions, receivables, creditNotes, inForce, List.of(UNIQUE_NUMBER));
    }

    private InMemoryInvoiceRepository(
            Transactions transactions,
            InMemoryReceivableRepository receivables,
            InMemoryCreditNoteRepository creditNotes,
            InMemoryInvoiceInForceRepository inForce,
            List<Unique<Invoice>> uniques) {
        super(transactions, "invoice", uniques, indexes(), Set.of());
        this.receivables = receivables;
        this.creditNotes = creditNotes;
        this.inForce = inForce;
    }

    /** Whether an invoice is anonymous. Within a statement. */
    boolean anonymous(InvoiceId id) {
        Invoice invoice = records().get(id);
        return invoice != null && invoice.anonymous();
    }

    @Override
    public List<InvoiceId> retentionOver(RetentionOver over, int limit) {
        return statement(() -> records()
                .in(BY_ACCOUNTING, Key.of())
                .filter(one -> one.issue() != null && over.of(one.issue()) && !one.anonymous())
                .map(Invoice::id)
                .filter(id -> settled(receivables.of(id)) && !creditNotes.keepsNames(id, over))
                .limit(limit)
                .toList());
    }

    private static boolean settled(@Nullable Receivable receivable) {
        return receivable != null
                && receivable.balance().zero()
                && receivable.pending().zero();
    }

    private static List<Index<Invoice>> indexes() {
        return Stream.concat(BY_DAY.indexes().stream(), Stream.of(BY_NUMBER, BY_ORDER, BY_STATUS, BY_ACCOUNTING))
                .toList();
    }

    /** A broken one, for tests that show how it is found out. */
    static InMemoryInvoiceRepository withoutUniqueNumbers(
            Transactions transactions,
            InMemoryReceivableRepository receivables,
            InMemoryCreditNoteRepository creditNotes,
            InMemoryInvoiceInForceRepository inForce) {
        return new InMemoryInvoiceRepository(transactions, receivables, creditNotes, inForce, List.of());
    }

    @Override
    public Optional<Invoice> findByOrder(OrderId order) {
        return statement(() -> ofOrderInForce(order));
    }

    @Override
    public Optional<Invoice> findInForce(InvoiceId invoice) {
        return statement(() -> Optional.ofNullable(records().get(invoice)).flatMap(one -> ofOrderInForce(one.order())));
    }

    private Optional<Invoice> ofOrderInForce(OrderId order) {
        return inForce.of(order).flatMap(row -> Optional.ofNullable(records().get(row.invoice())));
    }

    @Override
    public List<Invoice> ofOrder(OrderId order) {
        return statement(() -> records().in(BY_ORDER, Key.of(order)).toList());
    }

    @Override
    public Optional<Invoice> findByNumber(String number) {
        return statement(() -> records().in(BY_NUMBER, Key.of(number)).findFirst());
    }

    @Override
    public List<InvoiceSummary> list(Query query, @Nullable Position after, int limit) {
        return statement(() -> sorted(query, after)
                .takeWhile(one -> !ended(query, query.sort().dayOf(one)))
                .filter(one -> fits(query, one))
                .limit(limit)
                .toList());
    }

    @Override
    public List<InvoiceSummary> oldestDrafts(@Nullable Instant madeBefore, @Nullable DraftPosition after, int limit) {
        Key drafts = Key.of(InvoiceStatus.DRAFT.name());
        Key from = after == null ? drafts : Key.of(InvoiceStatus.DRAFT.name(), after.createdAt(), after.id());
        return statement(() -> records()
                .after(BY_STATUS, drafts, from)
                .takeWhile(draft -> madeBefore == null || draft.createdAt().isBefore(madeBefore))
                .limit(limit)
                .map(draft -> InvoiceSummary.of(draft, null))
                .toList());
    }

    /** The issued invoices that count on a day or later, by accounting date and id. Within a statement. */
    Stream<Invoice> accountedFrom(LocalDate day) {
        return records().after(BY_ACCOUNTING, Key.of(), Key.of(day.toEpochDay()));
    }

    private Stream<InvoiceSummary> sorted(Query query, @Nullable Position after) {
        LocalDate day = after == null ? null : after.day();
        InvoiceId id = after == null ? null : after.id();
        Stream<Invoice> invoices;
        if (query.sort() == InvoiceSort.NEWEST) {
            invoices = BY_DAY.descending(records(), query.customer(), day, id);
        } else if (query.sort() == InvoiceSort.OLDEST) {
            invoices = BY_DAY.ascending(records(), query.customer(), day, id);
        } else {
            invoices = receivables
                    .mostUrgentFirst(query.customer(), day, id)
                    .flatMap(one -> Stream.ofNullable(records().get(one.id())))
                    .filter(one -> one.issue() != null);
        }
        return invoices.map(one -> InvoiceSummary.of(one, receivables.of(one.id())));
    }

    /** Whether a list that goes back or forth in time has left the days of a query. */
    private static boolean ended(Query query, LocalDate day) {
        if (query.sort() == InvoiceSort.NEWEST) {
            return !onOrAfter(day, query.issuedFrom());
        }
        return !onOrBefore(day, query.sort() == InvoiceSort.OLDEST ? query.issuedUntil() : query.dueUntil());
    }

    private static boolean dated(Query query, @Nullable Issuance issue) {
        return issue == null
                || (onOrAfter(issue.date(), query.issuedFrom())
                        && onOrBefore(issue.date(), query.issuedUntil())
                        && onOrBefore(issue.dueDate(), query.dueUntil()));
    }

    private static boolean onOrAfter(LocalDate day, @Nullable LocalDate first) {
        return first == null || !day.isBefore(first);
    }

    private static boolean onOrBefore(LocalDate day, @Nullable LocalDate last) {
        return last == null || !day.isAfter(last);
    }

    private static boolean fits(Query query, InvoiceSummary one) {
        Settlement settlement = one.settlement();
        return (query.statuses().isEmpty() || query.statuses().contains(one.status()))
                && (!query.issuedAlone() || one.status() == InvoiceStatus.ISSUED)
                && (query.settlements().isEmpty()
                        || (settlement != null && query.settlements().contains(settlement)))
                && (!query.sort().byDueDate() || (settlement != null && Settlement.OPEN.contains(settlement)))
                && (!query.withExcess() || one.excess().positive())
                && dated(query, one.issue());
    }
}
