package io.visioncraft.ordering;

import io.visioncraft.access.Reach;
import io.visioncraft.identity.PersonalData;
import io.visioncraft.identity.Tombstone;
import io.visioncraft.internal.Trees;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.WholeList;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Appended;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The customer's orders with their histories (IDN-8). Erasing replaces references, note, place and
 * the customer's own reasons. */
final class OrderingPersonalData implements PersonalData {

    private final OrderRepository orders;

    OrderingPersonalData(OrderRepository orders) {
        this.orders = orders;
    }

    @Override
    public void erase(UserId person, UnitOfWork work) {
        OrdersOf all = new OrdersOf(person);
        for (Order order : all.orders()) {
            erase(order, all.historyOf(order), work);
        }
    }

    private void erase(Order order, List<Appended<StatusChange<OrderStatus>>> history, UnitOfWork work) {
        List<Appended<StatusChange<OrderStatus>>> reasoned = history.stream()
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
        OrdersOf all = new OrdersOf(person);
        return all.orders().stream()
                .map(order -> tree(order, all.historyOf(order)))
                .toList();
    }

    private static Map<String, Object> tree(Order order, List<Appended<StatusChange<OrderStatus>>> rows) {
        List<StatusChange<OrderStatus>> history =
                rows.stream().map(row -> row.entry().shownTo(order.customer())).toList();
        return Trees.with(Trees.of(order.shownWithin(Reach.own(order.customer()))), "history", Trees.of(history));
    }

    /** All orders of a person with their histories, read in as few parts as there can be. */
    private final class OrdersOf {

        private final List<Order> orders;
        private final Map<OrderId, List<Appended<StatusChange<OrderStatus>>>> histories = new HashMap<>();

        OrdersOf(UserId person) {
            OrderRepository repository = OrderingPersonalData.this.orders;
            OrderRepository.Query query = OrderRepository.Query.ALL.ofCustomer(person);
            List<OrderId> ids = WholeList.<OrderSummary, OrderRepository.Position>of(
                            order -> new OrderRepository.Position(order.createdAt(), order.id()),
                            (after, limit) -> repository.list(query, after, limit))
                    .stream()
                    .map(OrderSummary::id)
                    .toList();
            this.orders = WholeList.records(ids, repository);
            WholeList.parts(ids).forEach(part -> histories.putAll(repository.histories(part)));
        }

        List<Order> orders() {
            return orders;
        }

        List<Appended<StatusChange<OrderStatus>>> historyOf(Order order) {
            return histories.getOrDefault(order.id(), List.of());
        }
    }
}
