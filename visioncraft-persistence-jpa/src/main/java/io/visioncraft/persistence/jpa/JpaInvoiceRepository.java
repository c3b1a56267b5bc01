package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.tax.DocumentTotals;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JpaInvoiceRepository extends DocumentStore<Invoice, InvoiceId, InvoiceEntity, InvoiceTaxGroupEntity>
        implements InvoiceRepository {

    JpaInvoiceRepository(Transactions transactions) {
        super(transactions, InvoiceEntity.class, InvoiceTaxGroupEntity.class, InvoiceTaxGroupEntity::new);
    }

    @Override
    InvoiceEntity row(Invoice invoice) {
        return InvoiceMapper.row(invoice);
    }

    @Override
    Invoice record(InvoiceEntity row, List<? extends TaxGroupEntity> groups) {
        return InvoiceMapper.record(row, groups);
    }

    @Override
    DocumentTotals totals(Invoice invoice) {
        return invoice.totals();
    }

    @Override
    Select<InvoiceEntity> withLines(Select<InvoiceEntity> select) {
        return select.with(InvoiceLineEntity.class, (row, lines) -> row.lines = lines);
    }

    @Override
    void writeLines(@Nullable Invoice before, Invoice after) {
        Amounts in = new Amounts(after.totals().net().currency());
        Parts.write(
                statements(),
                InvoiceLineEntity.class,
                after.id().value(),
                before == null ? List.of() : before.lines(),
                after.lines(),
                line -> BilledLineMapper.fill(new InvoiceLineEntity(), line, in));
    }

    @Override
    public Optional<Invoice> findByOrder(OrderId order) {
        return found(documents(fetching(roots()).where("e.orderId = :order", "order", order.value())));
    }

    @Override
    public List<InvoiceSummary> list(Query query, @Nullable Position after, int limit) {
        Select<InvoiceEntity> found = roots();
        if (query.customer() != null) {
            found.whereIs("customerId", query.customer().value());
        }
        found.whereAny("status", Names.of(query.statuses()));
        return statements()
                .list(
                        after == null
                                ? found.newestFirst()
                                : found.newestFirst(
                                        after.createdAt(), after.id().value()),
                        limit,
                        InvoiceMapper::summary);
    }
}
