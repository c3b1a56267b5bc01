package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.ReceivableRepository;
import io.visioncraft.kernel.InvoiceId;

final class JpaReceivableRepository extends AggregateStore<Receivable, InvoiceId, ReceivableEntity>
        implements ReceivableRepository {

    JpaReceivableRepository(Transactions transactions) {
        super(transactions, ReceivableEntity.class);
    }

    @Override
    ReceivableEntity row(Receivable receivable) {
        return ReceivableMapper.row(receivable);
    }

    @Override
    Receivable record(ReceivableEntity row) {
        return ReceivableMapper.record(row);
    }
}
