package io.visioncraft.persistence.jpa;

import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The newest orders that have one of several statuses: the newest of each status from the end of its index, and of these the
 * newest. For {@code status IN (…)} databases read and sort all orders of these statuses, or all orders of the service. Native
 * SQL, since Jakarta Persistence unites no queries. For one list, by one thread.
 */
final class OrdersOfStatuses {

    private final OrderRepository.Query query;
    private final OrderRepository.@Nullable Position after;
    private final int limit;
    private final List<Object> parameters = new ArrayList<>();

    private OrdersOfStatuses(OrderRepository.Query query, OrderRepository.@Nullable Position after, int limit) {
        this.query = query;
        this.after = after;
        this.limit = limit;
    }

    static List<OrderSummary> list(
            OrderRepository.Query query, OrderRepository.@Nullable Position after, int limit, Statements statements) {
        return limit < 1 ? List.of() : new OrdersOfStatuses(query, after, limit).list(statements);
    }

    private List<OrderSummary> list(Statements statements) {
        StringJoiner newest = new StringJoiner(" UNION ALL ");
        Names.of(query.statuses()).forEach(status -> newest.add(newest(status)));
        return statements.listNative(
                "FROM (" + newest + ") n JOIN vc_order e ON e.id = n.id"
                        + " ORDER BY n.created_at DESC, n.id DESC LIMIT " + limit,
                OrderRow.class,
                OrderMapper::summary,
                parameters.toArray());
    }

    /**
     * The order names every column of the index, so that H2 uses it. The limit is no parameter: H2 2.5 answers a part of a union
     * from the part before, if that differs in the parameter of its limit alone.
     */
    private String newest(String status) {
        String id = query.service() == null ? "id" : "order_id";
        StringJoiner where = new StringJoiner(" AND ");
        StringJoiner order = new StringJoiner(", ");
        if (query.customer() != null) {
            is("customer_id", query.customer().value(), where, order);
        }
        if (query.service() != null) {
            is("service_id", query.service().value(), where, order);
        }
        is("status", status, where, order);
        if (query.from() != null) {
            where.add("created_at >= ?");
            parameters.add(Micros.of(query.from()));
        }
        if (query.before() != null) {
            where.add("created_at < ?");
            parameters.add(Micros.of(query.before()));
        }
        if (after != null) {
            where.add("created_at <= ? AND (created_at < ? OR " + id + " < ?)");
            long createdAt = Micros.of(after.createdAt());
            parameters.addAll(List.of(createdAt, createdAt, after.id().value()));
        }
        return "(SELECT " + id + " AS id, created_at FROM "
                + (query.service() == null ? "vc_order" : "vc_order_service") + " WHERE " + where + " ORDER BY " + order
                + ", created_at DESC, " + id + " DESC LIMIT " + limit + ")";
    }

    private void is(String column, Object value, StringJoiner where, StringJoiner order) {
        where.add(column + " = ?");
        order.add(column + " DESC");
        parameters.add(value);
    }
}
