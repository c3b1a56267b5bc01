package io.visioncraft.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The least that could be called placing an order: prices, order, lines, counter, invoice and one event, in six statements. */
final class PlacedBarely {

    private static final String PRICES = "SELECT service_id, unit_price, id FROM vc_price WHERE service_id = ANY (?)"
            + " AND currency = 'EUR' AND valid_from <= ? AND (valid_until IS NULL OR valid_until > ?)";

    private static final String ORDER = """
            INSERT INTO vc_order (id, version, currency, total_net, total_tax, total_gross, total_prepaid, total_rounding,
                total_payable, tax_rounding, price_basis, untaxed_gross, reference, customer_id, status, line_count,
                buyer_reference, note, purchase_order, contract, project, created_at, placed_at, changed_at)
            VALUES (?, 1, 'EUR', ?, 0, ?, 0, 0, ?, 'GROUP', 'NET', 'KEEP_GROSS', ?, ?, 'PLACED', ?, '', '', '', '', '', ?, ?, ?)""";

    private static final String LINE = """
            INSERT INTO vc_order_line (order_id, position, code, description, unit_code, tax_class, tax_code, tax_rate, tax_country,
                unit_price, quantity, discount, amount, net, line_id, service_id, price_entry_id, price_reason)
            VALUES (?, ?, 'S', 'Service', 'C62', 'STANDARD', 'S', 19, 'DE', ?, ?, 0, ?, ?, ?, ?, ?, '')""";

    private static final String NUMBER = "UPDATE vc_number_series SET next_number = next_number + 1"
            + " WHERE series_key = 'invoice:INV' RETURNING next_number - 1";

    private static final String INVOICE = """
            INSERT INTO vc_invoice (id, version, currency, total_net, total_tax, total_gross, total_prepaid, total_rounding,
                total_payable, tax_rounding, price_basis, untaxed_gross, order_id, customer_id, status, seller, buyer,
                order_reference, buyer_reference, purchase_order, contract, project, invoice_number, issue_date, due_date,
                accounting_date, tax_point, terms_days, terms_from, listed_on, created_at)
            VALUES (?, 1, 'EUR', ?, 0, ?, 0, 0, ?, 'GROUP', 'NET', 'KEEP_GROSS', ?, ?, 'ISSUED', '{}', '{}', ?, '', '', '', '', ?, ?,
                ?, ?, ?, 14, 'ISSUE', ?, ?)""";

    private final Floor floor;

    PlacedBarely(Floor floor) {
        this.floor = floor;
    }

    UUID place(int customer, List<PlacedByHand.Item> items) throws SQLException {
        return floor.writing(connection -> {
            Instant now = Instant.now();
            long at = Floor.micros(now);
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            UUID order = Floor.newId();
            UUID user = Stock.Kind.CUSTOMER.id(customer);
            String reference = PlacedByHand.newReference();
            Map<UUID, Price> prices = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(PRICES)) {
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid",
                                items.stream().map(PlacedByHand.Item::service).toArray()));
                statement.setLong(2, at);
                statement.setLong(3, at);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        prices.put(
                                rows.getObject(1, UUID.class),
                                new Price(rows.getObject(3, UUID.class), rows.getBigDecimal(2)));
                    }
                }
            }
            BigDecimal total = BigDecimal.ZERO;
            for (PlacedByHand.Item item : items) {
                total = total.add(net(prices, item));
            }
            try (PreparedStatement statement = connection.prepareStatement(ORDER)) {
                Binder in = new Binder(statement).id(order).amounts(total, total, total);
                in.text(reference)
                        .id(user)
                        .number(items.size())
                        .number(at)
                        .number(at)
                        .number(at);
                statement.executeUpdate();
            }
            try (PreparedStatement statement = connection.prepareStatement(LINE)) {
                for (int position = 0; position < items.size(); position++) {
                    PlacedByHand.Item item = items.get(position);
                    Price price = priceOf(prices, item);
                    BigDecimal net = net(prices, item);
                    new Binder(statement)
                            .id(order)
                            .number(position)
                            .amounts(price.amount, BigDecimal.valueOf(item.quantity()), net, net)
                            .id(Floor.newId())
                            .id(item.service())
                            .id(price.entry);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            try (PreparedStatement statement = connection.prepareStatement(HandEvents.sql(1))) {
                HandEvents.Event event = new HandEvents.Event("order.placed", "order", order, "{}");
                HandEvents.bind(new Binder(statement), event, now, user.toString());
                statement.executeUpdate();
            }
            String number;
            try (PreparedStatement statement = connection.prepareStatement(NUMBER);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                number = "INV-" + row.getLong(1);
            }
            try (PreparedStatement statement = connection.prepareStatement(INVOICE)) {
                Binder in = new Binder(statement).id(Floor.newId()).amounts(total, total, total);
                in.id(order).id(user).text(reference).text(number);
                in.day(today).day(today).day(today).day(today).day(today).number(at);
                statement.executeUpdate();
            }
            return order;
        });
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
