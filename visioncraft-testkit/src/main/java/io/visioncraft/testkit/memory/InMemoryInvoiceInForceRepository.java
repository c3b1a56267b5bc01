package io.visioncraft.testkit.memory;

import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.InvoiceInForceRepository;
import io.visioncraft.kernel.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class InMemoryInvoiceInForceRepository extends AggregateTable<InvoiceInForce, OrderId>
        implements InvoiceInForceRepository {

    private static final Unique<InvoiceInForce> BY_INVOICE = new Unique<>(INVOICE, row -> Key.of(row.invoice()));

    InMemoryInvoiceInForceRepository(Transactions transactions) {
        this(transactions, List.of(BY_INVOICE));
    }

    private InMemoryInvoiceInForceRepository(Transactions transactions, List<Unique<InvoiceInForce>> uniques) {
        super(transactions, "order-invoice", uniques, List.of(), Set.of());
    }

    /** A broken one, for tests that show how it is found out. */
    static InMemoryInvoiceInForceRepository withoutUniqueInvoices(Transactions transactions) {
        return new InMemoryInvoiceInForceRepository(transactions, List.of());
    }

    /** Which invoice of an order is in force. Within a statement. */
    Optional<InvoiceInForce> of(OrderId order) {
        return Optional.ofNullable(records().get(order));
    }
}
