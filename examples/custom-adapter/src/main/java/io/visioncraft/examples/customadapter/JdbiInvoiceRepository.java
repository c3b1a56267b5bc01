package io.visioncraft.examples.customadapter;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceSort;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RetentionOver;
import io.visioncraft.billing.Settlement;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JdbiInvoiceRepository extends AggregateTable<Invoice, InvoiceId> implements InvoiceRepository {

    private static final Json<Invoice> INVOICE = Json.of("invoice", Invoice.class);
    private static final Json<Receivable> RECEIVABLE = Json.of("receivable", Receivable.class);
    private static final Mapping<Invoice> MAPPING = Mapping.of(Invoice.class, "invoice")
            .column("order_id", Invoice::order)
            .column(
                    "number",
                    invoice -> invoice.issue() == null ? null : invoice.issue().number())
            .column("customer_id", Invoice::customer)
            .column("status", Invoice::status)
            .column("created_at", Invoice::createdAt)
            .column(
                    "accounted_on",
                    invoice -> invoice.issue() == null
                            ? null
                            : invoice.issue().accountingDate().toEpochDay())
            .column(
                    "listed_on",
                    invoice -> InvoiceSort.NEWEST
                            .dayOf(InvoiceSummary.of(invoice, null))
                            .toEpochDay())
            .column("named_until", invoice -> NamedDocuments.until(invoice.issue(), invoice.anonymous()))
            .column("named_since", invoice -> NamedDocuments.since(invoice.issue(), invoice.anonymous()));

    JdbiInvoiceRepository(Transactions transactions) {
        super(transactions, MAPPING);
    }

    @Override
    public Optional<Invoice> findByOrder(OrderId order) {
        return select().where("id = (SELECT invoice_id FROM vc_order_invoice WHERE id = ?)", order)
                .first();
    }

    @Override
    public Optional<Invoice> findInForce(InvoiceId invoice) {
        return select().where(
                        "id = (SELECT f.invoice_id FROM vc_order_invoice f JOIN vc_invoice i ON f.id = i.order_id"
                                + " WHERE i.id = ?)",
                        invoice)
                .first();
    }

    @Override
    public List<Invoice> ofOrder(OrderId order) {
        return select().where("order_id = ?", order).orderBy("created_at, id").all();
    }

    @Override
    public Optional<Invoice> findByNumber(String number) {
        return select().where("number = ?", number).first();
    }

    /** The receivable is joined under other names than the invoice's, whose conditions stand in the question. */
    @Override
    public List<InvoiceSummary> list(Query query, @Nullable Position after, int limit) {
        String day = query.sort().byDueDate() ? "due_date" : "listed_on";
        boolean descending = query.sort().descending();
        Select<InvoiceSummary> invoices = new Select<>(
                        transactions,
                        "vc_invoice LEFT JOIN (SELECT id AS owed_id, body AS owed, settlement, excess, due_date"
                                + " FROM vc_receivable) ON owed_id = id",
                        "id, body, owed_id, owed",
                        (row, context) -> summary(row))
                .given(query.customer(), (found, customer) -> found.where("customer_id = ?", customer))
                .whereAnyOf("status", query.statuses())
                .whereAnyOf("settlement", query.settlements())
                .given(query.issuedFrom(), (found, from) -> found.where("listed_on >= ?", from.toEpochDay()))
                .given(query.issuedUntil(), (found, until) -> found.where("listed_on <= ?", until.toEpochDay()))
                .given(query.dueUntil(), (found, until) -> found.where("due_date <= ?", until.toEpochDay()))
                .given(
                        after,
                        (found, last) -> found.where(
                                "(" + day + ", id) " + (descending ? "<" : ">") + " (?, ?)",
                                last.day().toEpochDay(),
                                last.id()))
                .orderBy(descending ? day + " DESC, id DESC" : day + ", id");
        if (query.issuedAlone()) {
            invoices.where("status = ?", InvoiceStatus.ISSUED);
        }
        if (query.withExcess()) {
            invoices.where("excess > 0");
        }
        return query.sort().byDueDate()
                ? invoices.whereIn("settlement", Settlement.OPEN).list(limit)
                : invoices.list(limit);
    }

    private static InvoiceSummary summary(ResultSet row) throws SQLException {
        String owed = row.getString("owed");
        return InvoiceSummary.of(
                INVOICE.read(row.getString("body"), row.getObject("id")),
                owed == null ? null : RECEIVABLE.read(owed, row.getObject("owed_id")));
    }

    @Override
    public List<InvoiceSummary> oldestDrafts(@Nullable Instant madeBefore, @Nullable DraftPosition after, int limit) {
        return select()
                .where("status = ?", InvoiceStatus.DRAFT)
                .given(madeBefore, (drafts, before) -> drafts.where("created_at < ?", before))
                .given(after, (drafts, last) -> drafts.where("(created_at, id) > (?, ?)", last.createdAt(), last.id()))
                .orderBy("created_at, id")
                .list(limit)
                .stream()
                .map(draft -> InvoiceSummary.of(draft, null))
                .toList();
    }

    @Override
    public List<InvoiceId> retentionOver(RetentionOver over, int limit) {
        return NamedDocuments.invoices(over, limit, transactions);
    }
}
