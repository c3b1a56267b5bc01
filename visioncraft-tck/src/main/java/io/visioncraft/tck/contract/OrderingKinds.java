package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.tck.arbitrary.Records;
import io.visioncraft.tck.arbitrary.Tries;
import java.util.List;
import java.util.Set;

/** Orders. */
final class OrderingKinds {

    static final List<Kind<?, ?>> ALL = List.of(new Orders());

    private OrderingKinds() {}

    static final class Orders extends Kind<Order, OrderId> {

        Orders() {
            super("order");
        }

        @Override
        public AggregateRepository<Order, OrderId> repository(Persistence store) {
            return store.ordering().orders();
        }

        @Override
        public Tries<Order> generated() {
            return Tries.of(Records.orders());
        }

        @Override
        Order sample(StoreContract test) {
            return test.documents.order(test.aUser(), test.aService(), "FO-" + test.samples.next(), ContractRecords.AT);
        }

        @Override
        List<PagedList<?>> lists(Shop shop) {
            OrderRepository orders = shop.store.ordering().orders();
            return List.of(
                    ofACustomer(shop, orders),
                    ofAService(shop, orders),
                    ofSeveralStatuses(shop, orders),
                    shop.appended(
                            "history of an order",
                            orders,
                            shop.order(shop.ann, 0),
                            shop.order(shop.ann, 0),
                            n -> Shop.change(OrderStatus.PLACED, OrderStatus.CONFIRMED, n),
                            orders::history));
        }

        private static PagedList<OrderSummary> ofACustomer(Shop shop, OrderRepository orders) {
            OrderRepository.Query query =
                    OrderRepository.Query.ALL.ofCustomer(shop.ann.id()).in(Set.of(OrderStatus.PLACED));
            return new PagedList<>(
                    "orders of a customer",
                    n -> shop.order(shop.ann, n),
                    n -> shop.order(shop.bob, n),
                    (last, limit) -> shop.test.in(() -> orders.list(
                            query,
                            last == null ? null : new OrderRepository.Position(last.createdAt(), last.id()),
                            limit)),
                    OrderSummary::id);
        }

        private static PagedList<OrderSummary> ofAService(Shop shop, OrderRepository orders) {
            Service wanted = shop.service(shop.garden, "Wanted");
            OrderRepository.Query query = OrderRepository.Query.ALL
                    .withService(wanted.id())
                    .in(Set.of(OrderStatus.PLACED))
                    .made(ContractRecords.AT, null);
            return new PagedList<>(
                    "orders of a service",
                    n -> shop.order(n % 3 == 0 ? shop.bob : shop.ann, wanted, n),
                    n -> shop.order(shop.ann, n % 2 == 0 ? shop.mowing : wanted, n % 2 == 0 ? n : -2),
                    (last, limit) -> shop.test.in(() -> orders.list(
                            query,
                            last == null ? null : new OrderRepository.Position(last.createdAt(), last.id()),
                            limit)),
                    OrderSummary::id);
        }

        private static PagedList<OrderSummary> ofSeveralStatuses(Shop shop, OrderRepository orders) {
            OrderRepository.Query query = OrderRepository.Query.ALL.in(
                    Set.of(OrderStatus.PLACED, OrderStatus.ON_HOLD, OrderStatus.CONFIRMED));
            return new PagedList<>(
                    "orders of several statuses",
                    n -> inStatus(shop, n % 3 == 0 ? OrderStatus.PLACED : OrderStatus.ON_HOLD, n),
                    n -> inStatus(shop, OrderStatus.COMPLETED, n),
                    (last, limit) -> shop.test.in(() -> orders.list(
                            query,
                            last == null ? null : new OrderRepository.Position(last.createdAt(), last.id()),
                            limit)),
                    OrderSummary::id);
        }

        private static void inStatus(Shop shop, OrderStatus status, int n) {
            Order order = shop.order(shop.ann, n);
            shop.test.within(() -> shop.store
                    .ordering()
                    .orders()
                    .save(
                            like(order)
                                    .with(Order::status, status)
                                    .with(Order::version, order.version() + 1)
                                    .made(),
                            List.of()));
        }

        @Override
        void read(EveryRead reads) {
            OrderRepository orders = reads.store().ordering().orders();
            Order order = reads.test().anOrder();
            OrderRepository.Query any = OrderRepository.Query.ALL;
            reads.ask("finding an order by number", () -> orders.findByReference(order.reference()));
            reads.ask("listing orders", () -> orders.list(any, null, 10));
            reads.ask(
                    "listing orders of a service",
                    () -> orders.list(any.withService(order.services().get(0)), null, 10));
            reads.ask("the history of an order", () -> orders.history(order.id(), EntryPosition.START, 10));
            reads.ask("several orders", () -> orders.findAll(List.of(order.id())));
            reads.ask("the histories of orders", () -> orders.histories(List.of(order.id())));
        }
    }
}
