package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.kernel.UserId;
import io.visioncraft.testkit.SequentialIds;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Services, orders, invoices and credit notes as version 0.1 wrote them: one tax group for each tax category of a document.
 * They stand in the tables of 0.1 beside those of {@link OldStory}. Not thread-safe.
 */
final class OldDocuments {

    /** The tax categories of 0.1, in the order of its tax groups. */
    static final List<String> CATEGORIES =
            List.of("STANDARD", "REDUCED", "ZERO", "EXEMPT", "REVERSE_CHARGE", "OUT_OF_SCOPE");

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String SELLER = "{\"legalName\":\"Beispiel GmbH\",\"taxIds\":[],\"email\":\"\"}";
    private static final String BUYER = "{\"legalName\":\"Ann Old\",\"taxIds\":[],\"email\":\"ann@example.com\"}";
    private static final long AT = 1_772_528_400_000_000L;
    private static final int DAY = 20_515;
    private static final int DUE = 20_529;

    private final SequentialIds ids = new SequentialIds();
    private final Dialect dialect;
    private final Statement statement;
    private final UUID customer;

    /**
     * A line of an order.
     *
     * @param id of the line
     * @param category the tax category of its service
     * @param code how the policy decided, and
     * @param rate at which rate
     * @param price of one unit, with two decimals
     * @param quantity how many units
     */
    record Line(OrderLineId id, String category, String code, String rate, String price, int quantity) {

        Money net() {
            return Money.of(new BigDecimal(price).multiply(BigDecimal.valueOf(quantity)), EUR);
        }
    }

    /** An order with its issued invoice. */
    record Document(OrderId order, InvoiceId invoice, List<Line> lines) {}

    private record Group(String category, String code, String rate, Money base, Money tax) {}

    /** A line as a document has it: that much of it, for that net. */
    private record Share(Line line, int quantity, Money net) {}

    /**
     * Begins with a service of each category at 10.00 EUR, whose code is that of {@link #service}.
     *
     * @param firstId how many ids are taken
     */
    OldDocuments(Dialect dialect, Connection connection, int firstId) throws SQLException {
        this.dialect = dialect;
        statement = connection.createStatement();
        Stream.generate(ids::next).limit(firstId).forEach(id -> {});
        customer = UUID.fromString(only("SELECT id FROM vc_user WHERE email = '" + OldStory.ANN + "'"));
        UUID category =
                UUID.fromString(only("SELECT category_id FROM vc_service WHERE code = '" + OldStory.SERVICE + "'"));
        for (String each : CATEGORIES) {
            service(each, category);
        }
    }

    /** The code of the service of a tax category. */
    static String service(String category) {
        return "TAX-" + CATEGORIES.indexOf(category);
    }

    UserId customer() {
        return new UserId(customer);
    }

    Line line(String category, String code, String rate, String price, int quantity) {
        return new Line(new OrderLineId(ids.next()), category, code, rate, price, quantity);
    }

    /** A placed order of these lines, whose invoice is issued under that number. */
    Document invoiced(String number, List<Line> lines) throws SQLException {
        Document document =
                placed(number, lines, "ISSUED", List.of("invoice_number", number, "issue_date", DAY, "due_date", DUE));
        insert(
                "vc_receivable",
                List.of("id", document.invoice().value(), "version", 1, "currency", "EUR", "due_date", DUE),
                List.of("total", payable(groups(wholly(lines))), "received", 0, "credited", 0, "refunded", 0));
        return document;
    }

    /** A placed order of these lines, whose invoice waits to be issued. */
    Document drafted(String reference, List<Line> lines) throws SQLException {
        return placed(reference, lines, "DRAFT", List.of());
    }

    private Document placed(String reference, List<Line> lines, String status, List<Object> issue) throws SQLException {
        UUID order = ids.next();
        UUID invoice = ids.next();
        List<Share> whole = wholly(lines);
        List<Group> groups = groups(whole);
        insert(
                "vc_order",
                totals(groups),
                List.of("id", order, "version", 1, "reference", "ORD-" + reference, "customer_id", customer),
                List.of("status", "PLACED", "line_count", lines.size(), "buyer_reference", "PO 7", "note", "Ring"),
                List.of("supply_from", DAY, "supply_until", DAY, "created_at", AT, "placed_at", AT));
        parts("vc_order", "order_id", order, whole, groups);
        insert(
                "vc_invoice",
                totals(groups),
                List.of("id", invoice, "version", 1, "order_id", order, "customer_id", customer),
                List.of("status", status, "seller", SELLER, "buyer", BUYER, "order_reference", "ORD-" + reference),
                List.of("buyer_reference", "PO 7", "supply_from", DAY, "supply_until", DAY, "created_at", AT),
                issue);
        parts("vc_invoice", "invoice_id", invoice, whole, groups);
        return new Document(new OrderId(order), new InvoiceId(invoice), lines);
    }

    private static List<Share> wholly(List<Line> lines) {
        return lines.stream()
                .map(line -> new Share(line, line.quantity(), line.net()))
                .toList();
    }

    /** Money that came for an invoice. */
    void paid(Document document, String amount, String reference) throws SQLException {
        insert(
                "vc_payment",
                List.of(
                        "id",
                        ids.next(),
                        "version",
                        1,
                        "invoice_id",
                        document.invoice().value()),
                List.of("currency", "EUR", "amount", Money.of(amount, EUR.getCurrencyCode()), "status", "SUCCEEDED"),
                List.of("payment_method", "card", "reference", reference, "received_at", AT, "recorded_at", AT));
        run("UPDATE vc_receivable SET version = version + 1, received = received + %s WHERE id = '%s'"
                .formatted(amount, document.invoice()));
    }

    /** The numbers that a series gives next. */
    void next(String series, int number) throws SQLException {
        run("UPDATE vc_number_series SET next_number = %d WHERE series_key = '%s'".formatted(number, series));
    }

    /** The first credit note of an invoice: so much of each of its lines, none of those at 0. */
    void credited(Document document, String number, List<Integer> quantities) throws SQLException {
        credited(document, number, quantities, "One was broken");
    }

    /** The same, for that reason. */
    void credited(Document document, String number, List<Integer> quantities, String reason) throws SQLException {
        UUID note = ids.next();
        List<Share> whole = new ArrayList<>();
        List<Share> credited = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            Line line = document.lines().get(i);
            int quantity = quantities.get(i);
            whole.add(new Share(line, line.quantity(), line.net()));
            if (quantity > 0) {
                Money net =
                        share(line.net(), BigDecimal.valueOf(quantity), BigDecimal.valueOf(line.quantity() - quantity));
                credited.add(new Share(line, quantity, net));
            }
        }
        List<Group> groups = new ArrayList<>();
        for (Group group : groups(whole)) {
            Money base = sum(credited, group.category());
            Money tax =
                    share(group.tax(), base.amount(), group.base().minus(base).amount());
            if (!base.zero()) {
                groups.add(new Group(group.category(), group.code(), group.rate(), base, tax));
            }
        }
        insert(
                "vc_credit_note",
                totals(groups),
                List.of(
                        "id",
                        note,
                        "version",
                        1,
                        "invoice_id",
                        document.invoice().value(),
                        "customer_id",
                        customer),
                List.of("invoice_number", "of " + number, "seller", SELLER, "buyer", BUYER),
                List.of("credit_note_number", number, "issue_date", DAY, "due_date", DAY),
                List.of("reason", reason, "created_at", AT));
        parts("vc_credit_note", "credit_note_id", note, credited, groups);
        run("UPDATE vc_receivable SET version = version + 1, credited = %s WHERE id = '%s'"
                .formatted(payable(groups).amount(), document.invoice()));
    }

    private void service(String category, UUID within) throws SQLException {
        UUID service = ids.next();
        String name = "Service " + category;
        byte[] key = name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        insert(
                "vc_service",
                List.of("id", service, "version", 1, "code", service(category), "name", name, "name_key", key),
                List.of("description", "", "category_id", within, "unit_code", "C62", "tax_category", category),
                List.of("status", "ACTIVE", "created_at", AT));
        insert(
                "vc_price",
                List.of("id", ids.next(), "version", 1, "service_id", service, "currency", "EUR"),
                List.of("unit_price", 10, "valid_from", AT, "created_at", AT));
    }

    /** The lines and tax groups of a document. */
    private void parts(String table, String owner, UUID id, List<Share> lines, List<Group> groups) throws SQLException {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i).line();
            String code = service(line.category());
            insert(
                    table + "_line",
                    List.of(owner, id, "position", i, "code", code, "description", "Old", "unit_code", "C62"),
                    table.equals("vc_order")
                            ? ofCatalogue(line, code)
                            : List.of("order_line_id", line.id().value()),
                    List.of("tax_category", line.category(), "unit_price", line.price()),
                    List.of(
                            "quantity",
                            lines.get(i).quantity(),
                            "discount",
                            0,
                            "net",
                            lines.get(i).net()));
        }
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            insert(
                    table + "_tax_group",
                    List.of(owner, id, "position", i, "tax_category", group.category(), "tax_code", group.code()),
                    List.of("rate", group.rate(), "base", group.base(), "tax", group.tax()));
        }
    }

    /** What the line of an order keeps of the catalogue. */
    private List<Object> ofCatalogue(Line line, String code) throws SQLException {
        String service = only("SELECT id FROM vc_service WHERE code = '" + code + "'");
        String entry = only("SELECT id FROM vc_price WHERE service_id = '" + service + "'");
        return List.of(
                "line_id", line.id().value(), "service_id", service, "price_entry_id", entry, "price_reason", "");
    }

    private static List<Group> groups(List<Share> lines) {
        List<Group> groups = new ArrayList<>();
        for (String category : CATEGORIES) {
            lines.stream()
                    .map(Share::line)
                    .filter(line -> line.category().equals(category))
                    .findFirst()
                    .ifPresent(line -> {
                        Money base = sum(lines, category);
                        Money tax = Rounding.percentage(base, new BigDecimal(line.rate()));
                        groups.add(new Group(category, line.code(), line.rate(), base, tax));
                    });
        }
        return groups;
    }

    private static Money sum(List<Share> lines, String category) {
        return Money.total(
                EUR,
                lines.stream()
                        .filter(each -> each.line().category().equals(category))
                        .map(Share::net)
                        .toList());
    }

    private static Money share(Money whole, BigDecimal done, BigDecimal open) {
        return Rounding.split(whole, List.of(done, open)).get(0);
    }

    private static List<Object> totals(List<Group> groups) {
        Money net = Money.total(EUR, groups.stream().map(Group::base).toList());
        Money payable = payable(groups);
        return List.of(
                "currency",
                "EUR",
                "total_net",
                net,
                "total_tax",
                payable.minus(net),
                "total_payable",
                payable,
                "tax_rounding",
                "GROUP");
    }

    private static Money payable(List<Group> groups) {
        return Money.total(
                EUR,
                groups.stream().map(group -> group.base().plus(group.tax())).toList());
    }

    /** Inserts a row: the names of columns, each before its value. */
    private void insert(String table, List<?>... columns) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (List<?> some : columns) {
            for (int i = 0; i < some.size(); i += 2) {
                names.add((String) some.get(i));
                values.add(literal(some.get(i + 1)));
            }
        }
        run("INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", names), String.join(", ", values)));
    }

    private String literal(Object value) {
        if (value instanceof Money money) {
            return money.amount().toPlainString();
        }
        if (value instanceof byte[] bytes) {
            return dialect.literal(bytes);
        }
        return value instanceof Number ? value.toString() : dialect.literal(String.valueOf(value));
    }

    private void run(String sql) throws SQLException {
        statement.executeUpdate(sql);
    }

    private String only(String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
