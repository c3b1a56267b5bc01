package io.visioncraft.benchmarks;

import static java.util.stream.Collectors.joining;

import io.visioncraft.access.Caller;
import io.visioncraft.benchmarks.Stock.Kind;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.kernel.InvoiceId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** A job gives numbers to the oldest drafts, many in one transaction. Some {@value #DRAFTS} wait for it. */
final class NumberingDrafts implements Work {

    private static final int DRAFTS = 12_000;
    private static final int CALLS = 60;

    @Override
    public String name() {
        return "W11";
    }

    @Override
    public String title() {
        return "number " + IssueDrafts.MAX + " deferred invoices";
    }

    @Override
    public Targets targets() {
        return Targets.NONE;
    }

    @Override
    public long supplied(Stock stock) {
        return CALLS;
    }

    /** All that a call takes, but fewer where the database is small. */
    private static int batch(Stock stock) {
        return Math.min(IssueDrafts.MAX, Math.max(1, stock.orders() / 100));
    }

    private static int drafts(Stock stock) {
        return Math.min(DRAFTS, CALLS * batch(stock));
    }

    /** Drafts of orders of their own, older than all others. */
    @Override
    public void supply(Database server, Stock stock) throws SQLException {
        clear(server, stock);
        try (Connection connection = server.connect()) {
            Copies copies = new Copies(connection);
            copies.execute("SET session_replication_role = replica"); // the keys are right
            String order = Kind.ORDER.sql("n + " + stock.orders());
            String invoice = Kind.INVOICE.sql("n + " + stock.orders());
            String customer = Kind.CUSTOMER.sql("(n - 1) % " + stock.customers() + " + 1");
            String line = Kind.LINE.sql("(n + " + stock.orders() + ") * 4 + t.position");
            String made = "t.created_at - 86400000000 + n";
            int many = drafts(stock);
            copies.of(
                    "vc_order",
                    "id = '" + Kind.ORDER.id(1) + "'",
                    many,
                    Map.of("id", order, "reference", "'ORD-D' || n", "customer_id", customer, "created_at", made));
            copies.of(
                    "vc_invoice",
                    "id = '" + Kind.INVOICE.id(1) + "'",
                    many,
                    Map.ofEntries(
                            Map.entry("id", invoice),
                            Map.entry("order_id", order),
                            Map.entry("order_reference", "'ORD-D' || n"),
                            Map.entry("customer_id", customer),
                            Map.entry("status", "'DRAFT'"),
                            Map.entry("created_at", made),
                            Map.entry("listed_on", "((" + made + ") / 86400000000)::int"),
                            Map.entry("invoice_number", "NULL"),
                            Map.entry("issue_date", "NULL"),
                            Map.entry("due_date", "NULL"),
                            Map.entry("accounting_date", "NULL"),
                            Map.entry("tax_point", "NULL"),
                            Map.entry("terms_days", "NULL"),
                            Map.entry("terms_from", "NULL"),
                            Map.entry("retained_until", "NULL"),
                            Map.entry("named_until", "NULL")));
            String ofTheFirst = "invoice_id = '" + Kind.INVOICE.id(1) + "'";
            copies.of("vc_invoice_line", ofTheFirst, many, Map.of("invoice_id", invoice, "order_line_id", line));
            copies.of("vc_invoice_tax_group", ofTheFirst, many, Map.of("invoice_id", invoice));
            copies.of("vc_order_invoice", ofTheFirst, many, Map.of("id", order, "invoice_id", invoice));
            copies.execute("VACUUM ANALYZE vc_invoice, vc_order");
        }
    }

    @Override
    public void clear(Database server, Stock stock) throws SQLException {
        String invoices = between(Kind.INVOICE, stock);
        String orders = between(Kind.ORDER, stock);
        server.execute(
                "DELETE FROM vc_event WHERE aggregate_type = 'invoice' AND aggregate_id " + invoices,
                "DELETE FROM vc_receivable WHERE id " + invoices,
                "DELETE FROM vc_order_invoice WHERE id " + orders,
                "DELETE FROM vc_invoice_line WHERE invoice_id " + invoices,
                "DELETE FROM vc_invoice_tax_group WHERE invoice_id " + invoices,
                "DELETE FROM vc_invoice WHERE id " + invoices,
                "DELETE FROM vc_order WHERE id " + orders,
                "VACUUM ANALYZE vc_event, vc_receivable, vc_order_invoice, vc_invoice, vc_invoice_line, vc_order");
    }

    private static String between(Kind kind, Stock stock) {
        return "BETWEEN '" + kind.id(stock.orders() + 1L) + "' AND '" + kind.id((long) stock.orders() + DRAFTS) + "'";
    }

    /** Not written by hand for the others. */
    @Override
    public Set<Engine> engines() {
        return Set.of(Engine.POSTGRESQL);
    }

    @Override
    public Operation<?> byLibrary(Library library) {
        return new Operation<List<UUID>>(
                draw -> library
                        .vc()
                        .invoices()
                        .issueDrafts(Callers.clerk(draw.clerk()), IssueDrafts.oldest(batch(draw.stock())))
                        .issued()
                        .stream()
                        .map(InvoiceSummary::id)
                        .map(InvoiceId::value)
                        .toList(),
                NumberingDrafts::told);
    }

    @Override
    public Operation<?> byHand(Floor floor) {
        NumberedByHand numbered = new NumberedByHand(floor);
        return new Operation<List<UUID>>(
                draw -> numbered.issue(draw.clerk(), batch(draw.stock())), NumberingDrafts::told);
    }

    /** The invoices as the library reads them, and whether their numbers follow each other. */
    private static String told(List<UUID> issued, Library reader) {
        Caller desk = Caller.system("check", "invoice:read:any");
        List<Invoice> invoices = issued.stream()
                .map(id -> reader.vc().invoices().get(desk, new InvoiceId(id)))
                .toList();
        List<Integer> gaps = IntStream.range(1, invoices.size())
                .map(n -> number(invoices.get(n)) - number(invoices.get(n - 1)))
                .distinct()
                .boxed()
                .toList();
        return "steps " + gaps + "\n"
                + invoices.stream()
                        .map(invoice -> invoice.toString().replaceAll("INV-\\d{4}-\\d{6}", "NUMBER") + "\n"
                                + reader.vc().invoices().receivable(desk, invoice.id()))
                        .collect(joining("\n"));
    }

    private static int number(Invoice invoice) {
        String text = Objects.requireNonNull(invoice.issue()).number();
        return Integer.parseInt(text.substring(text.lastIndexOf('-') + 1));
    }
}
