package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.ReceivableRepository;
import io.visioncraft.kernel.InvoiceId;

final class JpaReceivableRepository extends AggregateTable<Receivable, InvoiceId, ReceivableEntity>
        implements ReceivableRepository {

    JpaReceivableRepository(Transactions transactions) {
        super(transactions, Mapping.of(ReceivableEntity.class, ReceivableMapper::row, ReceivableMapper::record));
    }
}
