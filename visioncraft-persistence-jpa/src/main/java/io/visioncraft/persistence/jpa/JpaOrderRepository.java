package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.tax.DocumentTotals;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class JpaOrderRepository extends DocumentStore<Order, OrderId, OrderEntity, OrderTaxGroupEntity>
        implements OrderRepository {

    private final StatusHistory<OrderStatus> history;

    JpaOrderRepository(Transactions transactions) {
        super(transactions, OrderEntity.class, OrderTaxGroupEntity.class, OrderTaxGroupEntity::new);
        this.history = new StatusHistory<>(transactions, "order", OrderStatus.class);
    }

    @Override
    OrderEntity row(Order order) {
        return OrderMapper.row(order);
    }

    @Override
    Order record(OrderEntity row, List<? extends TaxGroupEntity> groups) {
        return OrderMapper.record(row, groups);
    }

    @Override
    DocumentTotals totals(Order order) {
        return order.totals();
    }

    @Override
    Select<OrderEntity> withLines(Select<OrderEntity> select) {
        return select.with(OrderLineEntity.class, (row, lines) -> row.lines = lines);
    }

    @Override
    void writeLines(@Nullable Order before, Order after) {
        Amounts in = new Amounts(after.totals().net().currency());
        Parts.write(
                statements(),
                OrderLineEntity.class,
                after.id().value(),
                before == null ? List.of() : before.lines(),
                after.lines(),
                line -> OrderMapper.row(line, in));
    }

    @Override
    void append(Order order, int ordinal, Entry entry) {
        if (!history.append(order, ordinal, entry)) {
            super.append(order, ordinal, entry);
        }
    }

    @Override
    public List<OrderSummary> list(Query query, @Nullable Position after, int limit) {
        Select<OrderEntity> found = roots();
        if (query.customer() != null) {
            found.whereIs("customerId", query.customer().value());
        }
        found.whereAny("status", Names.of(query.statuses()));
        return statements()
                .list(
                        after == null
                                ? found.newestFirst()
                                : found.newestFirst(
                                        after.createdAt(), after.id().value()),
                        limit,
                        OrderMapper::summary);
    }

    @Override
    public List<Appended<StatusChange<OrderStatus>>> history(OrderId order, EntryPosition after, int limit) {
        return history.of(order, after, limit);
    }

    @Override
    public Map<OrderId, List<Appended<StatusChange<OrderStatus>>>> histories(Collection<OrderId> orders) {
        return history.of(orders);
    }

    @Override
    public void replaceReason(OrderId order, EntryPosition change, String reason) {
        history.replaceReason(order, change, reason);
    }
}
