package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.InvoiceInForceRepository;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;

final class JpaInvoiceInForceRepository extends AggregateTable<InvoiceInForce, OrderId, InvoiceInForceEntity>
        implements InvoiceInForceRepository {

    JpaInvoiceInForceRepository(Transactions transactions) {
        super(
                transactions,
                Mapping.of(
                        InvoiceInForceEntity.class,
                        JpaInvoiceInForceRepository::rowOf,
                        JpaInvoiceInForceRepository::recordOf));
    }

    private static InvoiceInForceEntity rowOf(InvoiceInForce record) {
        InvoiceInForceEntity row = new InvoiceInForceEntity();
        row.id = record.id().value();
        row.version = record.version();
        row.invoiceId = record.invoice().value();
        return row;
    }

    private static InvoiceInForce recordOf(InvoiceInForceEntity row) {
        return new InvoiceInForce(new OrderId(row.id), new InvoiceId(row.invoiceId), row.version);
    }
}
