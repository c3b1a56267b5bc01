package io.visioncraft.benchmarks;

import io.visioncraft.benchmarks.Rows.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Places an order by hand, with its invoice. Three trips and the commit: who calls and what is offered; the order and the number
 * of the invoice; the invoice and the events. Over 300 lines, since each statement stands beside the values that it takes.
 */
final class PlacedByHand {

    private static final String OFFER = """
            SELECT s.id, s.code, s.name, s.unit_code, s.tax_class, s.status, p.id, p.unit_price
            FROM vc_service s LEFT JOIN vc_price p ON p.service_id = s.id AND p.currency = 'EUR' AND p.valid_from <= ?
                AND (p.valid_until IS NULL OR p.valid_until > ?)
            WHERE\s""";

    private static final String ORDER = """
            INSERT INTO vc_order (id, version, currency, total_net, total_tax, total_gross, total_prepaid, total_rounding,
                total_payable, tax_rounding, price_basis, untaxed_gross, reference, customer_id, status, line_count,
                buyer_reference, note, purchase_order, contract, project, created_at, placed_at, changed_at)
            VALUES (?, 1, 'EUR', ?, ?, ?, 0, 0, ?, 'GROUP', 'NET', 'KEEP_GROSS', ?, ?, 'PLACED', ?, '', '', '', '', '', ?, ?, ?)""";

    static final Rows LINES = new Rows(
            "vc_order_line",
            Rows.Type.ID.column("order_id"),
            Rows.Type.NUMBER.column("position"),
            Rows.Type.TEXT.column("code"),
            Rows.Type.TEXT.column("description"),
            Rows.Type.TEXT.column("unit_code"),
            Rows.Type.TEXT.column("tax_class"),
            Column.of("tax_code", "'S'"),
            Column.of("tax_rate", "19"),
            Column.of("tax_country", "'DE'"),
            Rows.Type.AMOUNT.column("unit_price"),
            Rows.Type.AMOUNT.column("quantity"),
            Column.of("discount", "0"),
            Rows.Type.AMOUNT.column("amount"),
            Rows.Type.AMOUNT.column("net"),
            Rows.Type.ID.column("line_id"),
            Rows.Type.ID.column("service_id"),
            Rows.Type.ID.column("price_entry_id"),
            Column.of("price_reason", "''"));

    private static final String GROUP = """
            INSERT INTO vc_order_tax_group (order_id, position, tax_code, rate, tax_country, base, tax)
            VALUES (?, 0, 'S', 19, 'DE', ?, ?)""";

    private static final String SERVICES = """
            INSERT INTO vc_order_service (order_id, position, service_id, customer_id, status, created_at)
            SELECT order_id, position, service_id, ?, 'PLACED', ? FROM vc_order_line WHERE order_id = ?""";

    private static final String HISTORY = """
            INSERT INTO vc_status_change (aggregate_type, aggregate_id, version, ordinal, to_status, changed_at, caller_kind,
                caller_name, reason)
            VALUES ('order', ?, 1, 0, 'PLACED', ?, 'USER', ?, '')""";

    private static final String NEXT_NUMBER =
            "next_number = CASE WHEN last_date < ? THEN 2 ELSE next_number + 1 END, last_date = GREATEST(last_date, ?)";

    private static final String SERIES = "series_key = 'invoice:INV' AND issuer_key IN ('', '" + Floor.ISSUER + "')";

    private static final String INVOICE = """
            INSERT INTO vc_invoice (id, version, currency, total_net, total_tax, total_gross, total_prepaid, total_rounding,
                total_payable, tax_rounding, price_basis, untaxed_gross, named_until, order_id, customer_id, status, seller, buyer,
                order_reference, buyer_reference, purchase_order, contract, project, invoice_number, issue_date, due_date,
                accounting_date, tax_point, terms_days, terms_from, retained_until, listed_on, created_at)
            VALUES (?, 1, 'EUR', ?, ?, ?, 0, 0, ?, 'GROUP', 'NET', 'KEEP_GROSS', ?, ?, ?, 'ISSUED', ?, ?, ?, '', '', '', '', ?, ?, ?,
                ?, ?, 14, 'ISSUE', ?, ?, ?)""";

    private static final String INVOICE_LINES = """
            INSERT INTO vc_invoice_line (invoice_id, position, code, description, unit_code, tax_class, tax_code, tax_rate,
                tax_country, unit_price, quantity, discount, amount, net, order_line_id)
            SELECT ?, position, code, description, unit_code, tax_class, tax_code, tax_rate, tax_country, unit_price, quantity,
                discount, amount, net, line_id
            FROM vc_order_line WHERE order_id = ?""";

    private static final String INVOICE_GROUP = """
            INSERT INTO vc_invoice_tax_group (invoice_id, position, tax_code, rate, tax_country, base, tax)
            VALUES (?, 0, 'S', 19, 'DE', ?, ?)""";

    private static final String IN_FORCE = "INSERT INTO vc_order_invoice (id, version, invoice_id) VALUES (?, 1, ?)";

    private static final String RECEIVABLE = """
            INSERT INTO vc_receivable (id, version, customer_id, currency, total, credited, allocated, pending, discounted,
                written_off, excess, standing, issue_date, due_date)
            VALUES (?, 1, ?, 'EUR', ?, 0, 0, 0, 0, 0, 0, 'UNPAID', ?, ?)""";

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final BigDecimal TAX = new BigDecimal("0.19");
    private static final int RETAINED_YEARS = 10;
    private static final int DUE_DAYS = 14;
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Floor floor;
    private final Dialect dialect;
    private final Map<Integer, Script> reading = new ConcurrentHashMap<>();
    private final Map<Integer, Script> writingOrder = new ConcurrentHashMap<>();
    private final Script writingInvoice;

    PlacedByHand(Floor floor) {
        this.floor = floor;
        this.dialect = floor.dialect();
        this.writingInvoice =
                floor.script(INVOICE, INVOICE_LINES, INVOICE_GROUP, IN_FORCE, RECEIVABLE, HandEvents.sql(2));
    }

    private Script reading(int services) {
        return floor.beginning(Floor.WHO, OFFER + dialect.among("s.id", services));
    }

    private Script writingOrder(int lines) {
        return floor.script(
                ORDER,
                LINES.sql(dialect, lines),
                GROUP,
                SERVICES,
                HISTORY,
                dialect.updating("vc_number_series", NEXT_NUMBER, SERIES, "next_number - 1, last_date, closed_until"));
    }

    /** What is wanted of a service. */
    record Item(UUID service, int quantity) {}

    private record Offer(
            UUID service, String code, String name, String unit, String taxClass, UUID entry, BigDecimal price) {}

    private record Line(UUID id, Offer offer, BigDecimal quantity, BigDecimal net) {}

    /** An order with what it comes to. */
    private record Placed(
            UUID id,
            UUID customer,
            String reference,
            List<Line> lines,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal due,
            Instant at) {}

    private record Numbered(String text, LocalDate date) {}

    /** {@return the id of the order} */
    UUID place(int customer, List<Item> items) throws SQLException {
        return floor.writing(connection -> {
            UUID user = Stock.Kind.CUSTOMER.id(customer);
            Instant now = Instant.now();
            Floor.Who who;
            Map<UUID, Offer> offers;
            List<UUID> services = items.stream().map(Item::service).distinct().toList();
            try (Script.Sent sent =
                    reading.computeIfAbsent(services.size(), this::reading).on(connection)) {
                Binder in = sent.binder();
                Floor.who(in, customer, "order:place");
                in.number(Floor.micros(now)).number(Floor.micros(now));
                dialect.bind(in, services);
                sent.send();
                who = Floor.who(sent.rows(), user);
                offers = offers(sent.rows());
            }
            Placed order = priced(user, items, offers, now);
            Numbered number = writeOrder(connection, order);
            writeInvoice(connection, order, who, number);
            return order.id;
        });
    }

    private static Map<UUID, Offer> offers(ResultSet rows) throws SQLException {
        try (rows) {
            Map<UUID, Offer> offers = new HashMap<>();
            while (rows.next()) {
                if (!rows.getString(6).equals("ACTIVE") || rows.getString(7) == null) {
                    throw new IllegalStateException("not for sale");
                }
                UUID service = rows.getObject(1, UUID.class);
                offers.put(
                        service,
                        new Offer(
                                service,
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                rows.getObject(7, UUID.class),
                                rows.getBigDecimal(8)));
            }
            return offers;
        }
    }

    private static Placed priced(UUID customer, List<Item> items, Map<UUID, Offer> offers, Instant now) {
        List<Line> lines = new ArrayList<>(items.size());
        BigDecimal net = BigDecimal.ZERO;
        for (Item item : items) {
            Offer offer = offers.get(item.service);
            if (offer == null) {
                throw new IllegalStateException("not for sale");
            }
            BigDecimal quantity = BigDecimal.valueOf(item.quantity);
            BigDecimal amount = offer.price.multiply(quantity).setScale(2, RoundingMode.HALF_UP);
            lines.add(new Line(Floor.newId(), offer, quantity, amount));
            net = net.add(amount);
        }
        BigDecimal tax = net.multiply(TAX).setScale(2, RoundingMode.HALF_UP);
        return new Placed(Floor.newId(), customer, newReference(), lines, net, tax, net.add(tax), now);
    }

    private Numbered writeOrder(Connection connection, Placed order) throws SQLException {
        long at = Floor.micros(order.at);
        LocalDate today = LocalDate.ofInstant(order.at, ZONE);
        try (Script.Sent sent = writingOrder
                .computeIfAbsent(order.lines.size(), this::writingOrder)
                .on(connection)) {
            Binder in = sent.binder();
            in.id(order.id).amounts(order.net, order.tax, order.due, order.due);
            in.text(order.reference)
                    .id(order.customer)
                    .number(order.lines.size())
                    .number(at)
                    .number(at)
                    .number(at);
            LINES.bind(dialect, in, rows(order));
            in.id(order.id).amounts(order.net, order.tax);
            in.id(order.customer).number(at).id(order.id);
            in.id(order.id).number(at).text(order.customer.toString());
            in.day(today.withDayOfYear(1)).day(today);
            sent.send();
            try (ResultSet row = sent.rows()) {
                if (!row.next()) {
                    throw new IllegalStateException("a series of another issuer");
                }
                LocalDate date = LocalDate.ofEpochDay(row.getLong(2));
                long closed = row.getLong(3);
                if (!row.wasNull() && closed >= date.toEpochDay()) {
                    throw new IllegalStateException("the books are closed");
                }
                return new Numbered(String.format(Locale.ROOT, "INV-%d-%06d", date.getYear(), row.getLong(1)), date);
            }
        }
    }

    private static List<List<Object>> rows(Placed order) {
        List<List<Object>> rows = new ArrayList<>(order.lines.size());
        for (Line line : order.lines) {
            Offer offer = line.offer;
            rows.add(List.of(
                    order.id,
                    rows.size(),
                    offer.code,
                    offer.name,
                    offer.unit,
                    offer.taxClass,
                    offer.price,
                    line.quantity,
                    line.net,
                    line.net,
                    line.id,
                    offer.service,
                    offer.entry));
        }
        return rows;
    }

    private void writeInvoice(Connection connection, Placed order, Floor.Who who, Numbered number) throws SQLException {
        UUID invoice = Floor.newId();
        LocalDate date = number.date;
        LocalDate due = date.plusDays(DUE_DAYS);
        LocalDate retained = LocalDate.of(date.getYear() + RETAINED_YEARS, 12, 31);
        String buyer = who.profile() == null
                ? "{\"legalName\":\"\",\"taxIds\":[],\"email\":\"" + who.email() + "\"}"
                : who.profile().replace("\"email\":\"\"", "\"email\":\"" + who.email() + "\"");
        String customer = order.customer.toString();
        String total = order.due.toPlainString();
        try (Script.Sent sent = writingInvoice.on(connection)) {
            Binder in = sent.binder();
            in.id(invoice).amounts(order.net, order.tax, order.due, order.due).day(retained);
            in.id(order.id)
                    .id(order.customer)
                    .text(floor.seller())
                    .text(buyer)
                    .text(order.reference)
                    .text(number.text);
            in.day(date).day(due).day(date).day(date).day(retained).day(date).number(Floor.micros(order.at));
            in.id(invoice).id(order.id);
            in.id(invoice).amounts(order.net, order.tax);
            in.id(order.id).id(invoice);
            in.id(invoice).id(order.customer).amounts(order.due).day(date).day(due);
            HandEvents.bind(
                    in,
                    new HandEvents.Event(
                            "order.placed",
                            "order",
                            order.id,
                            "{\"currency\":\"EUR\",\"customer\":\"" + customer + "\",\"lines\":" + order.lines.size()
                                    + ",\"total\":\"" + total + "\"}"),
                    order.at,
                    customer);
            HandEvents.bind(
                    in,
                    new HandEvents.Event(
                            "invoice.issued",
                            "invoice",
                            invoice,
                            "{\"currency\":\"EUR\",\"customer\":\"" + customer + "\",\"date\":\"" + date
                                    + "\",\"dueDate\":\"" + due + "\",\"number\":\"" + number.text + "\",\"order\":\""
                                    + order.id + "\",\"payable\":\"" + total + "\"}"),
                    order.at,
                    customer);
            sent.send();
        }
    }

    /** One that can be read aloud. */
    static String newReference() {
        StringBuilder text = new StringBuilder("ORD-");
        for (int n = 0; n < 8; n++) {
            text.append(n == 4 ? "-" : "")
                    .append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
