package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.AgedReceivables;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.ReceivableRepository;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class JpaReceivableRepository extends AggregateTable<Receivable, InvoiceId, ReceivableRow>
        implements ReceivableRepository {

    JpaReceivableRepository(Transactions transactions) {
        super(transactions, Mapping.of(ReceivableRow.class, ReceivableMapper::row, ReceivableMapper::record));
    }

    @Override
    public List<AgedReceivables> aged(@Nullable UserId customer, LocalDate today) {
        return AgedRow.of(customer, today, statements());
    }
}
