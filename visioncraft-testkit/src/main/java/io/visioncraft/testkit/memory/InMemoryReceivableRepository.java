package io.visioncraft.testkit.memory;

import io.visioncraft.billing.AgedReceivables;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.ReceivableRepository;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryReceivableRepository extends AggregateTable<Receivable, InvoiceId> implements ReceivableRepository {

    private static final ByDay<Receivable> BY_DUE_DATE =
            new ByDay<>(Receivable::dueDate, Receivable::id, Receivable::customer);

    InMemoryReceivableRepository(Transactions transactions) {
        super(transactions, "receivable", List.of(), BY_DUE_DATE.indexes(), Set.of());
    }

    @Override
    public List<AgedReceivables> aged(@Nullable UserId customer, LocalDate today) {
        return statement(
                () -> AgedReceivables.of(mostUrgentFirst(customer, null, null).toList(), today));
    }

    /** The receivable of an invoice, if it has one. Within a statement. */
    @Nullable
    Receivable of(InvoiceId invoice) {
        return records().get(invoice);
    }

    /** Receivables by due date, earliest first, after a place. Within a statement. */
    Stream<Receivable> mostUrgentFirst(@Nullable UserId customer, @Nullable LocalDate day, @Nullable InvoiceId id) {
        return BY_DUE_DATE.ascending(records(), customer, day, id);
    }
}
