package io.visioncraft.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * Places an order by hand, with its invoice. Three trips and the commit: who calls and what is offered; the order and the number
 * of the invoice; the invoice and the events.
 */
final class PlacedByHand {

    private static final String OFFER = """
            SELECT s.id, s.code, s.name, s.unit_code, s.tax_class, s.status, p.id, p.unit_price
            FROM vc_service s LEFT JOIN vc_price p ON p.service_id = s.id AND p.currency = 'EUR' AND p.valid_from <= ?
                AND (p.valid_until IS NULL OR p.valid_until > ?)
            WHERE s.id = ANY (?)""";

    private static final String READ = Floor.WHO + "; " + OFFER;

    private static final String ORDER = """
            INSERT INTO vc_order (id, version, currency, total_net, total_tax, total_gross, total_prepaid, total_rounding,
                total_payable, tax_rounding, price_basis, untaxed_gross, reference, customer_id, status, line_count,
                buyer_reference, note, purchase_order, contract, project, created_at, placed_at, changed_at)
            VALUES (?, 1, 'EUR', ?, ?, ?, 0, 0, ?, 'GROUP', 'NET', 'KEEP_GROSS', ?, ?, 'PLACED', ?, '', '', '', '', '', ?, ?, ?)""";

    private static final String LINES = """
            INSERT INTO vc_order_line (order_id, position, code, description, unit_code, tax_class, tax_code, tax_rate, tax_country,
                unit_price, quantity, discount, amount, net, line_id, service_id, price_entry_id, price_reason)
            SELECT ?, position - 1, code, name, unit, tax_class, 'S', 19, 'DE', price, quantity, 0, net, net, id, service, entry, ''
            FROM UNNEST(?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::numeric[], ?::numeric[], ?::uuid[], ?::uuid[],
                ?::uuid[]) WITH ORDINALITY l(code, name, unit, tax_class, price, quantity, net, id, service, entry, position)""";

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

    private static final String NUMBER = """
            UPDATE vc_number_series
            SET next_number = CASE WHEN last_date < ? THEN 2 ELSE next_number + 1 END, last_date = GREATEST(last_date, ?)
            WHERE series_key = 'invoice:INV' AND issuer_key IN ('', ?)
            RETURNING next_number - 1, last_date, closed_until""";

    private static final String WRITE_ORDER = String.join("; ", ORDER, LINES, GROUP, SERVICES, HISTORY, NUMBER);

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

    private static final String WRITE_INVOICE =
            String.join("; ", INVOICE, INVOICE_LINES, INVOICE_GROUP, IN_FORCE, RECEIVABLE, HandEvents.sql(2));

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final BigDecimal TAX = new BigDecimal("0.19");
    private static final int RETAINED_YEARS = 10;
    private static final int DUE_DAYS = 14;
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Floor floor;

    PlacedByHand(Floor floor) {
        this.floor = floor;
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
            try (PreparedStatement statement = connection.prepareStatement(READ)) {
                int next = Floor.who(statement, customer, "order:place");
                statement.setLong(next, Floor.micros(now));
                statement.setLong(next + 1, Floor.micros(now));
                statement.setArray(
                        next + 2,
                        connection.createArrayOf(
                                "uuid",
                                items.stream().map(Item::service).distinct().toArray()));
                statement.execute();
                who = Floor.who(statement, user);
                offers = offers(Floor.next(statement));
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

    private static Numbered writeOrder(Connection connection, Placed order) throws SQLException {
        long at = Floor.micros(order.at);
        LocalDate today = LocalDate.ofInstant(order.at, ZONE);
        try (PreparedStatement statement = connection.prepareStatement(WRITE_ORDER)) {
            Binder in = new Binder(statement);
            in.id(order.id).amounts(order.net, order.tax, order.due, order.due);
            in.text(order.reference)
                    .id(order.customer)
                    .number(order.lines.size())
                    .number(at)
                    .number(at)
                    .number(at);
            in.id(order.id);
            in.array(column(connection, "text", order, line -> line.offer.code));
            in.array(column(connection, "text", order, line -> line.offer.name));
            in.array(column(connection, "text", order, line -> line.offer.unit));
            in.array(column(connection, "text", order, line -> line.offer.taxClass));
            in.array(column(connection, "numeric", order, line -> line.offer.price));
            in.array(column(connection, "numeric", order, Line::quantity));
            in.array(column(connection, "numeric", order, Line::net));
            in.array(column(connection, "uuid", order, Line::id));
            in.array(column(connection, "uuid", order, line -> line.offer.service));
            in.array(column(connection, "uuid", order, line -> line.offer.entry));
            in.id(order.id).amounts(order.net, order.tax);
            in.id(order.customer).number(at).id(order.id);
            in.id(order.id).number(at).text(order.customer.toString());
            in.day(today.withDayOfYear(1)).day(today).text(Floor.ISSUER);
            statement.execute();
            try (ResultSet row = Floor.next(statement)) {
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

    private static Array column(Connection connection, String type, Placed order, Function<Line, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, order.lines.stream().map(value).toArray());
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
        try (PreparedStatement statement = connection.prepareStatement(WRITE_INVOICE)) {
            Binder in = new Binder(statement);
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
            statement.execute();
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
