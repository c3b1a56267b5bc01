package io.visioncraft.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The least that could be called placing an order: prices, order, lines, counter, invoice and one event, in six statements. */
final class PlacedBarely {

    private static final String PRICES = "SELECT service_id, unit_price, id FROM vc_price WHERE currency = 'EUR'"
            + " AND valid_from <= ? AND (valid_until IS NULL OR valid_until > ?) AND ";

    private static final String ORDER = """
            INSERT INTO vc_order (id, version, currency, total_net, total_tax, total_gross, total_prepaid, total_rounding,
                total_payable, tax_rounding, price_basis, untaxed_gross, reference, customer_id, status, line_count,
                buyer_reference, note, purchase_order, contract, project, created_at, placed_at, changed_at)
            VALUES (?, 1, 'EUR', ?, 0, ?, 0, 0, ?, 'GROUP', 'NET', 'KEEP_GROSS', ?, ?, 'PLACED', ?, '', '', '', '', '', ?, ?, ?)""";

    private static final Rows LINES = PlacedByHand.LINES
            .with("code", "'S'")
            .with("description", "'Service'")
            .with("unit_code", "'C62'")
            .with("tax_class", "'STANDARD'");

    private static final String INVOICE = """
            INSERT INTO vc_invoice (id, version, currency, total_net, total_tax, total_gross, total_prepaid, total_rounding,
                total_payable, tax_rounding, price_basis, untaxed_gross, order_id, customer_id, status, seller, buyer,
                order_reference, buyer_reference, purchase_order, contract, project, invoice_number, issue_date, due_date,
                accounting_date, tax_point, terms_days, terms_from, listed_on, created_at)
            VALUES (?, 1, 'EUR', ?, 0, ?, 0, 0, ?, 'GROUP', 'NET', 'KEEP_GROSS', ?, ?, 'ISSUED', '{}', '{}', ?, '', '', '', '', ?, ?,
                ?, ?, ?, 14, 'ISSUE', ?, ?)""";

    private final Floor floor;
    private final Dialect dialect;
    private final Script order;
    private final Script event;
    private final Script number;
    private final Script invoice;

    PlacedBarely(Floor floor) {
        this.floor = floor;
        this.dialect = floor.dialect();
        this.order = floor.script(ORDER);
        this.event = floor.script(HandEvents.sql(1));
        this.number = floor.script(dialect.updating(
                "vc_number_series", "next_number = next_number + 1", "series_key = 'invoice:INV'", "next_number - 1"));
        this.invoice = floor.script(INVOICE);
    }

    UUID place(int customer, List<PlacedByHand.Item> items) throws SQLException {
        return floor.writing(connection -> {
            Instant now = Instant.now();
            long at = Floor.micros(now);
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            UUID id = Floor.newId();
            UUID user = Stock.Kind.CUSTOMER.id(customer);
            String reference = PlacedByHand.newReference();
            Map<UUID, Price> prices = prices(connection, items, at);
            BigDecimal total = BigDecimal.ZERO;
            for (PlacedByHand.Item item : items) {
                total = total.add(net(prices, item));
            }
            try (Script.Sent sent = order.on(connection)) {
                Binder in = sent.binder().id(id).amounts(total, total, total);
                in.text(reference).id(user).number(items.size());
                in.number(at).number(at).number(at);
                sent.send();
            }
            try (Script.Sent sent =
                    floor.script(LINES.sql(dialect, items.size())).on(connection)) {
                LINES.bind(dialect, sent.binder(), lines(id, items, prices));
                sent.send();
            }
            try (Script.Sent sent = event.on(connection)) {
                HandEvents.Event placed = new HandEvents.Event("order.placed", "order", id, "{}");
                HandEvents.bind(sent.binder(), placed, now, user.toString());
                sent.send();
            }
            String text;
            try (Script.Sent sent = number.on(connection)) {
                sent.send();
                try (ResultSet row = sent.rows()) {
                    row.next();
                    text = "INV-" + row.getLong(1);
                }
            }
            try (Script.Sent sent = invoice.on(connection)) {
                Binder in = sent.binder().id(Floor.newId()).amounts(total, total, total);
                in.id(id).id(user).text(reference).text(text);
                in.day(today).day(today).day(today).day(today).day(today).number(at);
                sent.send();
            }
            return id;
        });
    }

    private Map<UUID, Price> prices(Connection connection, List<PlacedByHand.Item> items, long at) throws SQLException {
        Map<UUID, Price> prices = new HashMap<>();
        try (Script.Sent sent = floor.beginning(PRICES + dialect.among("service_id", items.size()))
                .on(connection)) {
            Binder in = sent.binder().number(at).number(at);
            dialect.bind(in, items.stream().map(PlacedByHand.Item::service).toList());
            sent.send();
            try (ResultSet rows = sent.rows()) {
                while (rows.next()) {
                    prices.put(
                            rows.getObject(1, UUID.class),
                            new Price(rows.getObject(3, UUID.class), rows.getBigDecimal(2)));
                }
            }
        }
        return prices;
    }

    private static List<List<Object>> lines(UUID order, List<PlacedByHand.Item> items, Map<UUID, Price> prices) {
        List<List<Object>> rows = new ArrayList<>(items.size());
        for (PlacedByHand.Item item : items) {
            Price price = priceOf(prices, item);
            BigDecimal net = net(prices, item);
            BigDecimal quantity = BigDecimal.valueOf(item.quantity());
            rows.add(List.of(
                    order, rows.size(), price.amount, quantity, net, net, Floor.newId(), item.service(), price.entry));
        }
        return rows;
    }

    private record Price(UUID entry, BigDecimal amount) {}

    private static BigDecimal net(Map<UUID, Price> prices, PlacedByHand.Item item) {
        return priceOf(prices, item)
                .amount
                .multiply(BigDecimal.valueOf(item.quantity()))
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static Price priceOf(Map<UUID, Price> prices, PlacedByHand.Item item) {
        Price price = prices.get(item.service());
        if (price == null) {
            throw new IllegalStateException("not for sale");
        }
        return price;
    }
}
