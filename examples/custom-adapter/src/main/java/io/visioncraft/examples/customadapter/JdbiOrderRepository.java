package io.visioncraft.examples.customadapter;

import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class JdbiOrderRepository extends AggregateTable<Order, OrderId> implements OrderRepository {

    private static final EntryType<StatusChange<OrderStatus>> STATUS_CHANGE = EntryType.statusChange(OrderStatus.class);
    private static final Mapping<Order> MAPPING = Mapping.of(Order.class, "order", STATUS_CHANGE)
            .column("reference", Order::reference)
            .column("customer_id", Order::customer)
            .column("status", Order::status)
            .column("created_at", Order::createdAt)
            .words(JdbiOrderRepository::services);

    JdbiOrderRepository(Transactions transactions) {
        super(transactions, MAPPING);
    }

    /** An order is found by the ids of its services as by whole words. */
    private static Set<String> services(Order order) {
        return order.services().stream().map(ServiceId::toString).collect(Collectors.toSet());
    }

    @Override
    public Optional<Order> findByReference(String reference) {
        return select().where("reference = ?", reference).first();
    }

    @Override
    public List<OrderSummary> list(Query query, @Nullable Position after, int limit) {
        return select()
                .given(query.customer(), (orders, customer) -> orders.where("customer_id = ?", customer))
                .given(query.service(), (orders, service) -> orders.whereWord(service.toString()))
                .whereAnyOf("status", query.statuses())
                .given(query.from(), (orders, from) -> orders.where("created_at >= ?", from))
                .given(query.before(), (orders, before) -> orders.where("created_at < ?", before))
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
