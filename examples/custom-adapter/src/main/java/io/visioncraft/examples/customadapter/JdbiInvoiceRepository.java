package io.visioncraft.examples.customadapter;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JdbiInvoiceRepository extends AggregateTable<Invoice, InvoiceId> implements InvoiceRepository {

    private static final Mapping<Invoice> MAPPING = Mapping.of(Invoice.class, "invoice")
            .column("order_id", Invoice::order)
            .column(
                    "number",
                    invoice -> invoice.issue() == null ? null : invoice.issue().number())
            .column("customer_id", Invoice::customer)
            .column("status", Invoice::status)
            .column("created_at", Invoice::createdAt);

    JdbiInvoiceRepository(Transactions transactions) {
        super(transactions, MAPPING);
    }

    @Override
    public Optional<Invoice> findByOrder(OrderId order) {
        return select().where("order_id = ?", order).first();
    }

    @Override
    public List<InvoiceSummary> list(Query query, @Nullable Position after, int limit) {
        return select()
                .given(query.customer(), (invoices, customer) -> invoices.where("customer_id = ?", customer))
                .whereAnyOf("status", query.statuses())
                .given(
                        after,
                        (invoices, last) -> invoices.where("(created_at, id) < (?, ?)", last.createdAt(), last.id()))
                .orderBy("created_at DESC, id DESC")
                .list(limit)
                .stream()
                .map(InvoiceSummary::of)
                .toList();
    }

    @Override
    public List<InvoiceSummary> oldestDrafts(@Nullable Instant madeBefore, @Nullable Position after, int limit) {
        return select()
                .where("status = ?", InvoiceStatus.DRAFT)
                .given(madeBefore, (drafts, before) -> drafts.where("created_at < ?", before))
                .given(
                        after,
                        (drafts, last) -> drafts.where("(created_at, id) > (?, ?)", last.createdAt(), last.id()))
                .orderBy("created_at, id")
                .list(limit)
                .stream()
                .map(InvoiceSummary::of)
                .toList();
    }
}
