package io.visioncraft.examples.customadapter;

import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class JdbiOrderRepository extends AggregateTable<Order, OrderId> implements OrderRepository {

    private static final EntryType<StatusChange<OrderStatus>> STATUS_CHANGE = EntryType.statusChange(OrderStatus.class);
    private static final Mapping<Order> MAPPING = Mapping.of(Order.class, "order", STATUS_CHANGE)
            .column("reference", Order::reference)
            .column("customer_id", Order::customer)
            .column("status", Order::status)
            .column("created_at", Order::createdAt);

    JdbiOrderRepository(Transactions transactions) {
        super(transactions, MAPPING);
    }

    @Override
    public List<OrderSummary> list(Query query, @Nullable Position after, int limit) {
        return select()
                .given(query.customer(), (orders, customer) -> orders.where("customer_id = ?", customer))
                .whereAnyOf("status", query.statuses())
                .given(after, (orders, last) -> orders.where("(created_at, id) < (?, ?)", last.createdAt(), last.id()))
                .orderBy("created_at DESC, id DESC")
                .list(limit)
                .stream()
                .map(OrderSummary::of)
                .toList();
    }

    @Override
    public List<Appended<StatusChange<OrderStatus>>> history(OrderId order, EntryPosition after, int limit) {
        return entries(STATUS_CHANGE, order, after, limit);
    }

    @Override
    public void replaceReason(OrderId order, EntryPosition change, String reason) {
        replaceReason(STATUS_CHANGE, order, change, reason);
    }
}
