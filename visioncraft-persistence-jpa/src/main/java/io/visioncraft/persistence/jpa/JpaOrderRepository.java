package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class JpaOrderRepository extends AggregateTable<Order, OrderId, OrderRow> implements OrderRepository {

    /** What a list of all orders of a service names, since its index has the status. */
    private static final Set<OrderStatus> EVERY_STATUS = Set.of(OrderStatus.values());

    private static final StatusHistory<OrderStatus> HISTORY = new StatusHistory<>("order", OrderStatus.class);

    JpaOrderRepository(Transactions transactions) {
        super(
                transactions,
                Mapping.of(OrderRow.class, OrderMapper::row, OrderMapper::record)
                        .parts(OrderLineRow.class, Order::lines, OrderMapper::row, (row, lines) -> row.lines = lines)
                        .parts(
                                OrderTaxGroupRow.class,
                                order -> order.totals().groups(),
                                group -> TotalsMapper.fill(new OrderTaxGroupRow(), group),
                                (row, groups) -> row.taxGroups = groups)
                        .derivedOver(OrderServiceRow.class, OrderedService::of, OrderedService::row)
                        .appends(HISTORY));
    }

    @Override
    public Optional<Order> findByReference(String reference) {
        return one(roots().where("e.reference = ?", reference));
    }

    @Override
    public List<OrderSummary> list(Query query, @Nullable Position after, int limit) {
        if (query.service() != null) {
            return list(query.service(), query, after, limit);
        }
        if (query.statuses().size() == OrderStatus.values().length) {
            return list(query.in(Set.of()), after, limit);
        }
        Select<OrderRow> found = Select.from(OrderMapper.SUMMARY);
        if (query.customer() != null) {
            found.whereIs("customer_id", query.customer().value());
        }
        return statements()
                .list(
                        narrowed(found, query).newestFirst(after, Position::createdAt, Position::id),
                        limit,
                        OrderMapper::summary);
    }

    /** Of a service: by the index of its rows of each status, each joined to its order. */
    private List<OrderSummary> list(ServiceId service, Query query, @Nullable Position after, int limit) {
        Select<OrderServiceRow> found =
                Select.from(OrderServiceRow.class).with(OrderMapper.SUMMARY, "o", "o.id = e.order_id");
        if (query.customer() != null) {
            found.whereIs("customer_id", query.customer().value());
        }
        found.whereIs("service_id", service.value());
        narrowed(found, query.statuses().isEmpty() ? query.in(EVERY_STATUS) : query)
                .newestFirst("order_id", after, Position::createdAt, Position::id);
        Statements statements = statements();
        return statements.pairs(found, List.of("e", "o"), limit).stream()
                .map(pair -> statements.mapped((OrderRow) pair[1], OrderMapper::summary))
                .toList();
    }

    private static <E> Select<E> narrowed(Select<E> found, Query query) {
        return found.whereEach("status", Names.of(query.statuses())).madeBetween(query.from(), query.before());
    }

    @Override
    public List<Appended<StatusChange<OrderStatus>>> history(OrderId order, EntryPosition after, int limit) {
        return HISTORY.of(order, after, limit, statements());
    }

    @Override
    public Map<OrderId, List<Appended<StatusChange<OrderStatus>>>> histories(Collection<OrderId> orders) {
        return HISTORY.of(orders, statements());
    }

    @Override
    public void replaceReason(OrderId order, EntryPosition change, String reason) {
        HISTORY.replaceReason(order, change, reason, statements());
    }
}
