package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.RetentionOver;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JpaInvoiceRepository extends AggregateTable<Invoice, InvoiceId, InvoiceEntity>
        implements InvoiceRepository {

    JpaInvoiceRepository(Transactions transactions) {
        super(
                transactions,
                Mapping.of(InvoiceEntity.class, InvoiceMapper::row, InvoiceMapper::record)
                        .parts(
                                InvoiceLineEntity.class,
                                Invoice::lines,
                                line -> BilledLineMapper.fill(new InvoiceLineEntity(), line),
                                (row, lines) -> row.lines = lines)
                        .parts(
                                InvoiceTaxGroupEntity.class,
                                invoice -> invoice.totals().groups(),
                                group -> TotalsMapper.fill(new InvoiceTaxGroupEntity(), group),
                                (row, groups) -> row.taxGroups = groups));
    }

    @Override
    public Optional<Invoice> findByOrder(OrderId order) {
        return one(roots().where(
                        "e.id = (select f.invoiceId from VcOrderInvoice f where f.id = :order)",
                        "order",
                        order.value()));
    }

    @Override
    public Optional<Invoice> findInForce(InvoiceId invoice) {
        return one(roots().where(
                        "e.id = (select f.invoiceId from VcOrderInvoice f, VcInvoice i"
                                + " where f.id = i.orderId and i.id = :invoice)",
                        "invoice",
                        invoice.value()));
    }

    @Override
    public List<Invoice> ofOrder(OrderId order) {
        return all(roots().where("e.orderId = :order", "order", order.value()).orderBy("e.createdAt, e.id"));
    }

    @Override
    public Optional<Invoice> findByNumber(String number) {
        return one(roots().where("e.invoiceNumber = :number", "number", number));
    }

    @Override
    public List<InvoiceSummary> list(Query query, @Nullable Position after, int limit) {
        return InvoiceList.of(query, after, limit, statements());
    }

    @Override
    public List<InvoiceSummary> oldestDrafts(@Nullable Instant madeBefore, @Nullable DraftPosition after, int limit) {
        Select<InvoiceEntity> drafts = roots().whereIs("status", InvoiceStatus.DRAFT.name());
        if (madeBefore != null) {
            drafts.where("e.createdAt < :madeBefore", "madeBefore", Micros.of(madeBefore));
        }
        if (after != null) {
            drafts.after(
                    "createdAt", Micros.of(after.createdAt()), "id", after.id().value());
        }
        return statements().list(drafts.orderBy("e.createdAt, e.id"), limit, InvoiceMapper::draft);
    }

    @Override
    public List<InvoiceId> retentionOver(RetentionOver over, int limit) {
        return NamedDocuments.invoices(over, limit, statements());
    }
}
