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

final class JpaInvoiceRepository extends AggregateTable<Invoice, InvoiceId, InvoiceRow> implements InvoiceRepository {

    JpaInvoiceRepository(Transactions transactions) {
        super(
                transactions,
                Mapping.of(InvoiceRow.class, InvoiceMapper::row, InvoiceMapper::record)
                        .parts(
                                InvoiceLineRow.class,
                                Invoice::lines,
                                line -> BilledLineMapper.fill(new InvoiceLineRow(), line),
                                (row, lines) -> row.lines = lines)
                        .parts(
                                InvoiceTaxGroupRow.class,
                                invoice -> invoice.totals().groups(),
                                group -> TotalsMapper.fill(new InvoiceTaxGroupRow(), group),
                                (row, groups) -> row.taxGroups = groups));
    }

    @Override
    public Optional<Invoice> findByOrder(OrderId order) {
        return one(roots().where("e.id = (SELECT f.invoice_id FROM vc_order_invoice f WHERE f.id = ?)", order.value()));
    }

    @Override
    public Optional<Invoice> findInForce(InvoiceId invoice) {
        return one(roots().where(
                        "e.id = (SELECT f.invoice_id FROM vc_order_invoice f JOIN vc_invoice i ON f.id = i.order_id"
                                + " WHERE i.id = ?)",
                        invoice.value()));
    }

    @Override
    public List<Invoice> ofOrder(OrderId order) {
        return all(roots().where("e.order_id = ?", order.value()).orderBy("e.created_at, e.id"));
    }

    @Override
    public Optional<Invoice> findByNumber(String number) {
        return one(roots().where("e.invoice_number = ?", number));
    }

    @Override
    public List<InvoiceSummary> list(Query query, @Nullable Position after, int limit) {
        return InvoiceList.of(query, after, limit, statements());
    }

    @Override
    public List<InvoiceSummary> oldestDrafts(@Nullable Instant madeBefore, @Nullable DraftPosition after, int limit) {
        Select<InvoiceRow> drafts = roots().whereIs("status", InvoiceStatus.DRAFT.name());
        if (madeBefore != null) {
            drafts.where("e.created_at < ?", Micros.of(madeBefore));
        }
        if (after != null) {
            drafts.after(
                    "created_at", Micros.of(after.createdAt()), "id", after.id().value());
        }
        return statements().list(drafts.orderBy("e.created_at, e.id"), limit, InvoiceMapper::draft);
    }

    @Override
    public List<InvoiceId> retentionOver(RetentionOver over, int limit) {
        return NamedDocuments.invoices(over, limit, statements());
    }
}
