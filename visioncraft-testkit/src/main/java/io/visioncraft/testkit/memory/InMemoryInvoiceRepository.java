package io.visioncraft.testkit.memory;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.testkit.memory.ByCreation.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryInvoiceRepository extends AggregateTable<Invoice, InvoiceId> implements InvoiceRepository {

    private static final Unique<Invoice> BY_ORDER = new Unique<>(ORDER, invoice -> Key.of(invoice.order()));
    private static final Unique<Invoice> UNIQUE_NUMBER = new Unique<>(
            NUMBER,
            invoice -> invoice.issue() == null ? null : Key.of(invoice.issue().number()));
    private static final ByCreation<Invoice> BY_CREATION =
            new ByCreation<>(invoice -> new Place(invoice.createdAt(), invoice.id()), Invoice::customer);

    private static final Index<Invoice> BY_STATUS =
            Index.by(invoice -> Key.of(invoice.status().name(), invoice.createdAt(), invoice.id()));

    InMemoryInvoiceRepository(Transactions transactions) {
        this(transactions, List.of(BY_ORDER, UNIQUE_NUMBER));
    }

    private InMemoryInvoiceRepository(Transactions transactions, List<Unique<Invoice>> uniques) {
        super(transactions, "invoice", uniques, indexes(), Set.of());
    }

    private static List<Index<Invoice>> indexes() {
        return Stream.concat(BY_CREATION.indexes().stream(), Stream.of(BY_STATUS))
                .toList();
    }

    /** A broken one, for tests that show how it is found out. */
    static InMemoryInvoiceRepository withoutUniqueNumbers(Transactions transactions) {
        return new InMemoryInvoiceRepository(transactions, List.of(BY_ORDER));
    }

    @Override
    public Optional<Invoice> findByOrder(OrderId order) {
        return statement(() -> records().find(BY_ORDER, Key.of(order)));
    }

    @Override
    public List<InvoiceSummary> list(Query query, @Nullable Position after, int limit) {
        Place from = after == null ? null : new Place(after.createdAt(), after.id());
        return statement(() -> BY_CREATION
                .list(records(), query.customer(), from)
                .filter(invoice ->
                        query.statuses().isEmpty() || query.statuses().contains(invoice.status()))
                .limit(limit)
                .map(InvoiceSummary::of)
                .toList());
    }

    @Override
    public List<InvoiceSummary> oldestDrafts(@Nullable Instant madeBefore, @Nullable Position after, int limit) {
        Key drafts = Key.of(InvoiceStatus.DRAFT.name());
        Key from = after == null ? drafts : Key.of(InvoiceStatus.DRAFT.name(), after.createdAt(), after.id());
        return statement(() -> records()
                .after(BY_STATUS, drafts, from)
                .takeWhile(draft -> madeBefore == null || draft.createdAt().isBefore(madeBefore))
                .limit(limit)
                .map(InvoiceSummary::of)
                .toList());
    }
}
