package io.visioncraft.ordering;

import io.visioncraft.identity.PersonalData;
import io.visioncraft.identity.Tombstone;
import io.visioncraft.internal.Trees;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.WholeList;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Appended;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What orders hold about their customer (IDN-8): what it said about them, and its reasons in their histories. */
final class OrderingPersonalData implements PersonalData {

    private final OrderRepository orders;

    OrderingPersonalData(OrderRepository orders) {
        this.orders = orders;
    }

    @Override
    public void erase(UserId person, UnitOfWork work) {
        for (OrderSummary summary : ordersOf(person)) {
            erase(orders.find(summary.id()).orElseThrow(), work);
        }
    }

    private void erase(Order order, UnitOfWork work) {
        List<Appended<StatusChange<OrderStatus>>> reasoned = historyOf(order.id()).stream()
                .filter(row -> row.entry().reasonedBy(order.customer()))
                .toList();
        if (order.details().hasText() || !reasoned.isEmpty()) {
            work.save(orders, order.eraseTexts());
            reasoned.forEach(row -> orders.replaceReason(order.id(), row.position(), Tombstone.TEXT));
        }
    }

    @Override
    public String section() {
        return "orders";
    }

    @Override
    public List<Map<String, Object>> export(UserId person) {
        return ordersOf(person).stream()
                .map(summary -> tree(orders.find(summary.id()).orElseThrow()))
                .toList();
    }

    private Map<String, Object> tree(Order order) {
        List<StatusChange<OrderStatus>> history =
                historyOf(order.id()).stream().map(Appended::entry).toList();
        return Trees.with(Trees.of(order), "history", Trees.of(history));
    }

    private List<OrderSummary> ordersOf(UserId person) {
        OrderRepository.Query query = new OrderRepository.Query(person, Set.of());
        return WholeList.of(
                order -> new OrderRepository.Position(order.createdAt(), order.id()),
                (after, limit) -> orders.list(query, after, limit));
    }

    private List<Appended<StatusChange<OrderStatus>>> historyOf(OrderId order) {
        return WholeList.ofEntries((after, limit) -> orders.history(order, after, limit));
    }
}
