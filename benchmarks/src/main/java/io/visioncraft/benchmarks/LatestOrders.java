package io.visioncraft.benchmarks;

import static java.util.stream.Collectors.joining;

import io.visioncraft.benchmarks.Stock.Kind;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderSummary;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A customer looks at its latest orders. */
final class LatestOrders implements Work {

    private static final int PAGE = 20;

    private static final String SQL = """
            SELECT id, reference, customer_id, status, total_payable, currency, line_count, created_at, placed_at, changed_at
            FROM vc_order WHERE customer_id = ? ORDER BY created_at DESC, id DESC LIMIT\s""" + (PAGE + 1);

    @Override
    public String name() {
        return "W4";
    }

    @Override
    public String title() {
        return "a customer's latest 20 orders";
    }

    @Override
    public Targets targets() {
        return Targets.READING;
    }

    @Override
    public Operation<?> byLibrary(Library library) {
        return new Operation<Listing<OrderSummary>>(
                draw -> library.vc()
                        .orders()
                        .list(Callers.customer(draw.customer()), OrderSearch.all(), ListRequest.first(PAGE)),
                (listing, reader) -> listing.items().stream()
                        .map(order -> order.reference() + ":" + order.status() + ":"
                                + order.payable().amount().toPlainString())
                        .collect(joining(" ")));
    }

    @Override
    public Operation<?> byHand(Floor floor) {
        Script script = floor.script(Floor.WHO, SQL);
        return new Operation<List<HandSummary>>(
                draw -> {
                    int customer = draw.customer();
                    return floor.reading(connection -> list(connection, script, customer));
                },
                (page, reader) -> HandSummary.told(page));
    }

    @Override
    public Optional<Operation<?>> barely(Floor floor) {
        return Optional.of(new Operation<List<HandSummary>>(
                draw -> {
                    UUID customer = Kind.CUSTOMER.id(draw.customer());
                    return floor.reading(connection -> {
                        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
                            statement.setObject(1, customer);
                            return HandSummary.page(statement.executeQuery());
                        }
                    });
                },
                (page, reader) -> HandSummary.told(page)));
    }

    private static List<HandSummary> list(Connection connection, Script script, int customer) throws SQLException {
        try (Script.Sent sent = script.on(connection)) {
            Floor.who(sent.binder(), customer, "order:read");
            sent.binder().id(Kind.CUSTOMER.id(customer));
            sent.send();
            Floor.who(sent.rows(), Kind.CUSTOMER.id(customer));
            return HandSummary.page(sent.rows());
        }
    }

    private record HandSummary(
            UUID id,
            String reference,
            UUID customer,
            String status,
            BigDecimal payable,
            String currency,
            int lines,
            long createdAt,
            long placedAt,
            long changedAt) {

        static List<HandSummary> page(ResultSet rows) throws SQLException {
            try (rows) {
                List<HandSummary> page = new ArrayList<>(PAGE);
                while (page.size() < PAGE && rows.next()) {
                    page.add(new HandSummary(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getObject(3, UUID.class),
                            rows.getString(4),
                            rows.getBigDecimal(5),
                            rows.getString(6),
                            rows.getInt(7),
                            rows.getLong(8),
                            rows.getLong(9),
                            rows.getLong(10)));
                }
                return page;
            }
        }

        static String told(List<HandSummary> page) {
            return page.stream()
                    .map(order -> order.reference + ":" + order.status + ":"
                            + order.payable.setScale(2).toPlainString())
                    .collect(joining(" "));
        }
    }
}
