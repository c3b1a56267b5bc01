package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.InvoiceInForceRepository;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;

final class JpaInvoiceInForceRepository extends AggregateTable<InvoiceInForce, OrderId, InvoiceInForceRow>
        implements InvoiceInForceRepository {

    JpaInvoiceInForceRepository(Transactions transactions) {
        super(
                transactions,
                Mapping.of(
                        InvoiceInForceRow.class,
                        JpaInvoiceInForceRepository::rowOf,
                        JpaInvoiceInForceRepository::recordOf));
    }

    private static InvoiceInForceRow rowOf(InvoiceInForce record) {
        InvoiceInForceRow row = new InvoiceInForceRow();
        row.id = record.id().value();
        row.version = record.version();
        row.invoiceId = record.invoice().value();
        return row;
    }

    private static InvoiceInForce recordOf(InvoiceInForceRow row) {
        return new InvoiceInForce(new OrderId(row.id), new InvoiceId(row.invoiceId), row.version);
    }
}
