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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryOrderRepository extends AggregateTable<Order, OrderId> implements OrderRepository {

    private static final Unique<Order> UNIQUE_REFERENCE = new Unique<>(REFERENCE, order -> Key.of(order.reference()));
    private static final ByCreation<Order> BY_CREATION =
            new ByCreation<>(order -> new Place(order.createdAt(), order.id()), Order::customer);

    private static final Index<Order> BY_SERVICE = Index.byEach(order -> order.lines().stream()
            .map(line -> Key.of(line.service(), order.createdAt(), order.id()))
            .toList());

    InMemoryOrderRepository(Transactions transactions) {
        super(transactions, "order", List.of(UNIQUE_REFERENCE), indexes(), Set.of(StatusChange.class));
    }

    private static List<Index<Order>> indexes() {
        return Stream.concat(BY_CREATION.indexes().stream(), Stream.of(BY_SERVICE))
                .toList();
    }

    @Override
    public Optional<Order> findByReference(String reference) {
        return statement(() -> records().find(UNIQUE_REFERENCE, Key.of(reference)));
    }

    @Override
    public List<OrderSummary> list(Query query, @Nullable Position after, int limit) {
        return statement(() -> newestFirst(query, after)
                .dropWhile(order -> query.before() != null && !order.createdAt().isBefore(query.before()))
                .takeWhile(order -> query.from() == null || !order.createdAt().isBefore(query.from()))
                .filter(order -> query.statuses().isEmpty() || query.statuses().contains(order.status()))
                .limit(limit)
                .map(OrderSummary::of)
                .toList());
    }

    private Stream<Order> newestFirst(Query query, @Nullable Position after) {
        if (query.service() == null) {
            return BY_CREATION.list(
                    records(), query.customer(), after == null ? null : new Place(after.createdAt(), after.id()));
        }
        Key group = Key.of(query.service());
        Key from = after == null ? group.end() : Key.of(query.service(), after.createdAt(), after.id());
        return records()
                .before(BY_SERVICE, group, from)
                .filter(order -> query.customer() == null || query.customer().equals(order.customer()));
    }

    @Override
    public List<Appended<StatusChange<OrderStatus>>> history(OrderId order, EntryPosition after, int limit) {
        return statusChanges(order, after, limit);
    }
}
