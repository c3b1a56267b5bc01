package io.visioncraft.benchmarks;

import static java.util.stream.Collectors.joining;

import io.visioncraft.benchmarks.Stock.Kind;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.ordering.Order;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer reads an order of its own, with its lines. */
final class ReadOrder implements Work {

    private static final String ORDER = """
            SELECT customer_id, reference, status, currency, total_net, total_tax, total_gross, total_prepaid, total_rounding,
                total_payable, tax_rounding, price_basis, untaxed_gross, buyer_reference, purchase_order, contract, project, note,
                deliver_to, supply_from, supply_until, buyer, discounts, created_at, placed_at, changed_at, version
            FROM vc_order WHERE id = ?""";

    private static final String LINES = """
            SELECT line_id, service_id, code, description, unit_code, tax_class, tax_code, tax_rate, tax_country, exemption_code,
                exemption_text, unit_price, price_entry_id, price_reason, quantity, supplied, discount, discounts, amount, net
            FROM vc_order_line WHERE order_id = ? ORDER BY position""";

    private static final String GROUPS = """
            SELECT tax_code, rate, tax_country, exemption_code, exemption_text, base, tax
            FROM vc_order_tax_group WHERE order_id = ? ORDER BY position""";

    @Override
    public String name() {
        return "W2";
    }

    @Override
    public String title() {
        return "read an order with its lines";
    }

    @Override
    public Targets targets() {
        return Targets.READING;
    }

    @Override
    public Operation<?> byLibrary(Library library) {
        return new Operation<Order>(
                draw -> {
                    int order = draw.order();
                    return library.vc()
                            .orders()
                            .get(Callers.customer(draw.stock().customerOf(order)), new OrderId(Kind.ORDER.id(order)));
                },
                (order, reader) -> told(order));
    }

    @Override
    public Operation<?> byHand(Floor floor) {
        Script script = floor.script(Floor.WHO, ORDER, LINES, GROUPS);
        return new Operation<HandOrder>(
                draw -> {
                    int order = draw.order();
                    int customer = draw.stock().customerOf(order);
                    return floor.reading(connection -> read(connection, script, Kind.ORDER.id(order), customer));
                },
                (order, reader) -> order.told());
    }

    @Override
    public Optional<Operation<?>> barely(Floor floor) {
        Script script = floor.script(ORDER, LINES);
        return Optional.of(new Operation<HandOrder>(
                draw -> {
                    UUID order = Kind.ORDER.id(draw.order());
                    return floor.reading(connection -> bare(connection, script, order));
                },
                (order, reader) -> order.told()));
    }

    private static HandOrder read(Connection connection, Script script, UUID id, int customer) throws SQLException {
        try (Script.Sent sent = script.on(connection)) {
            Floor.who(sent.binder(), customer, "order:read");
            sent.binder().id(id).id(id).id(id);
            sent.send();
            Floor.Who who = Floor.who(sent.rows(), Kind.CUSTOMER.id(customer));
            try (ResultSet order = sent.rows()) {
                if (!order.next() || !who.reaches(order.getObject(1, UUID.class))) {
                    throw new IllegalStateException("not found");
                }
                HandOrder head = HandOrder.of(order);
                return head.with(lines(sent.rows()), groups(sent.rows()));
            }
        }
    }

    private static HandOrder bare(Connection connection, Script script, UUID id) throws SQLException {
        try (Script.Sent sent = script.on(connection)) {
            sent.binder().id(id).id(id);
            sent.send();
            try (ResultSet order = sent.rows()) {
                order.next();
                return HandOrder.of(order).with(lines(sent.rows()), List.of());
            }
        }
    }

    private static List<HandLine> lines(ResultSet rows) throws SQLException {
        List<HandLine> lines = new ArrayList<>();
        while (rows.next()) {
            lines.add(HandLine.of(rows));
        }
        return lines;
    }

    private static List<HandGroup> groups(ResultSet rows) throws SQLException {
        List<HandGroup> groups = new ArrayList<>();
        while (rows.next()) {
            groups.add(HandGroup.of(rows));
        }
        return groups;
    }

    private static String told(Order order) {
        return String.join(
                " ",
                order.reference(),
                order.status().name(),
                order.totals().net().amount().toPlainString(),
                order.totals().due().amount().toPlainString(),
                order.lines().stream()
                        .map(line -> line.service().value() + ":" + line.description() + ":"
                                + line.quantity().value().toPlainString() + ":"
                                + line.net().amount().toPlainString())
                        .collect(joining(",")));
    }

    /** An order as a program by hand keeps it. */
    private record HandOrder(
            String reference,
            String status,
            String currency,
            List<BigDecimal> totals,
            List<@Nullable String> texts,
            long createdAt,
            long placedAt,
            long changedAt,
            long version,
            List<HandLine> lines,
            List<HandGroup> groups) {

        static HandOrder of(ResultSet row) throws SQLException {
            List<BigDecimal> totals = new ArrayList<>(6);
            for (int column = 5; column <= 10; column++) {
                totals.add(row.getBigDecimal(column));
            }
            List<@Nullable String> texts = new ArrayList<>(13);
            for (int column = 11; column <= 23; column++) {
                texts.add(row.getString(column));
            }
            return new HandOrder(
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    totals,
                    texts,
                    row.getLong(24),
                    row.getLong(25),
                    row.getLong(26),
                    row.getLong(27),
                    List.of(),
                    List.of());
        }

        HandOrder with(List<HandLine> itsLines, List<HandGroup> itsGroups) {
            return new HandOrder(
                    reference, status, currency, totals, texts, createdAt, placedAt, changedAt, version, itsLines,
                    itsGroups);
        }

        String told() {
            return String.join(
                    " ",
                    reference,
                    status,
                    plain(totals.get(0)),
                    plain(totals.get(5)),
                    lines.stream()
                            .map(line -> line.service() + ":" + line.texts().get(1) + ":"
                                    + line.quantity().stripTrailingZeros().toPlainString() + ":" + plain(line.net()))
                            .collect(joining(",")));
        }

        private static String plain(BigDecimal amount) {
            return amount.setScale(2).toPlainString();
        }
    }

    private record HandLine(
            UUID id,
            UUID service,
            List<@Nullable String> texts,
            BigDecimal rate,
            BigDecimal unitPrice,
            @Nullable UUID price,
            BigDecimal quantity,
            @Nullable BigDecimal supplied,
            BigDecimal discount,
            BigDecimal amount,
            BigDecimal net) {

        static HandLine of(ResultSet row) throws SQLException {
            List<@Nullable String> texts = new ArrayList<>(10);
            for (int column : new int[] {3, 4, 5, 6, 7, 9, 10, 11, 14, 18}) {
                texts.add(row.getString(column));
            }
            return new HandLine(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    texts,
                    row.getBigDecimal(8),
                    row.getBigDecimal(12),
                    row.getObject(13, UUID.class),
                    row.getBigDecimal(15),
                    row.getBigDecimal(16),
                    row.getBigDecimal(17),
                    row.getBigDecimal(19),
                    row.getBigDecimal(20));
        }
    }

    private record HandGroup(
            @Nullable String code,
            BigDecimal rate,
            @Nullable String country,
            BigDecimal base,
            BigDecimal tax) {

        static HandGroup of(ResultSet row) throws SQLException {
            return new HandGroup(
                    row.getString(1),
                    row.getBigDecimal(2),
                    row.getString(3),
                    row.getBigDecimal(6),
                    row.getBigDecimal(7));
        }
    }
}
