package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.OrderId;
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
import org.jspecify.annotations.Nullable;

final class JpaOrderRepository extends AggregateTable<Order, OrderId, OrderEntity> implements OrderRepository {

    private static final StatusHistory<OrderStatus> HISTORY = new StatusHistory<>("order", OrderStatus.class);

    JpaOrderRepository(Transactions transactions) {
        super(
                transactions,
                Mapping.of(OrderEntity.class, OrderMapper::row, OrderMapper::record)
                        .parts(OrderLineEntity.class, Order::lines, OrderMapper::row, (row, lines) -> row.lines = lines)
                        .parts(
                                OrderTaxGroupEntity.class,
                                order -> order.totals().groups(),
                                group -> TotalsMapper.fill(new OrderTaxGroupEntity(), group),
                                (row, groups) -> row.taxGroups = groups)
                        .appends(HISTORY));
    }

    @Override
    public List<OrderSummary> list(Query query, @Nullable Position after, int limit) {
        Select<OrderEntity> found = roots();
        if (query.customer() != null) {
            found.whereIs("customerId", query.customer().value());
        }
        found.whereAny("status", Names.of(query.statuses()));
        return statements()
                .list(found.newestFirst(after, Position::createdAt, Position::id), limit, OrderMapper::summary);
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
