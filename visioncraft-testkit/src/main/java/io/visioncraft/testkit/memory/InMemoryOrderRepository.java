package io.visioncraft.testkit.memory;

import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.testkit.memory.ByCreation.Place;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class InMemoryOrderRepository extends AggregateTable<Order, OrderId> implements OrderRepository {

    private static final Unique<Order> UNIQUE_REFERENCE = new Unique<>(REFERENCE, order -> Key.of(order.reference()));
    private static final ByCreation<Order> BY_CREATION =
            new ByCreation<>(order -> new Place(order.createdAt(), order.id()), Order::customer);

    InMemoryOrderRepository(Transactions transactions) {
        super(transactions, "order", List.of(UNIQUE_REFERENCE), BY_CREATION.indexes(), Set.of(StatusChange.class));
    }

    @Override
    public List<OrderSummary> list(Query query, @Nullable Position after, int limit) {
        Place from = after == null ? null : new Place(after.createdAt(), after.id());
        return statement(() -> BY_CREATION
                .list(records(), query.customer(), from)
                .filter(order -> query.statuses().isEmpty() || query.statuses().contains(order.status()))
                .limit(limit)
                .map(OrderSummary::of)
                .toList());
    }

    @Override
    public List<Appended<StatusChange<OrderStatus>>> history(OrderId order, EntryPosition after, int limit) {
        return statusChanges(order, after, limit);
    }
}
