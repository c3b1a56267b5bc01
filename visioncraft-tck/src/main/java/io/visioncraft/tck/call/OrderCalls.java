package io.visioncraft.tck.call;

import static io.visioncraft.tck.call.Parts.numbers;
import static io.visioncraft.tck.call.Parts.quantities;
import static io.visioncraft.tck.call.Parts.texts;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.ReplaceBuyer;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.fixture.OrderFixtures;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Orders, by their customers where these may, else by staff. More than 300 lines, because each use case has its call here. */
final class OrderCalls {

    private static final ListRequest FIRST = ListRequest.first();
    private static final String[] FOR_LESS = {"account", "order", "order-lines", "invoice-lines", "credited", "~series"
    };
    private static final BillingProfile OFFICE = BillingProfile.of("Office Ltd", "Ring 2", "1010", "Wien", "AT");

    private OrderCalls() {}

    static List<Scenario> scenarios() {
        return Stream.of(placing(), work(), looks()).flatMap(List::stream).toList();
    }

    private static List<Scenario> placing() {
        return List.of(
                Scenario.of("orders.place", world -> placing(world, world.vc().orders()::place))
                        .within(16, "account", "offer", "~series"),
                Scenario.of("orders.preview", world -> placing(world, world.vc().orders()::preview))
                        .within(3, "account", "offer"));
    }

    private static Act placing(World world, Placing call) {
        PlaceOrder command =
                PlaceOrder.of(List.of(world.orders().anItem(), world.orders().anItem()));
        return Act.of(IdentityFixtures.as(world.people().aCustomer()), caller -> call.by(caller, command));
    }

    private static List<Scenario> work() {
        return List.of(
                worked("confirm", OrderStatus.PLACED, OrderManagement::confirm).within(7, "account", "order"),
                worked("start", OrderStatus.CONFIRMED, OrderManagement::start).within(7, "account", "order"),
                worked("hold", OrderStatus.IN_PROGRESS, OrderManagement::hold).within(7, "account", "order"),
                worked("resume", OrderStatus.ON_HOLD, OrderManagement::resume).within(7, "account", "order"),
                Scenario.of("orders.complete", OrderCalls::completingWithLess).within(19, FOR_LESS),
                Scenario.of("orders.replace-buyer", OrderCalls::replacingTheBuyer)
                        .within(6, "account", "order"),
                order("cancel", (orders, order) -> caller -> orders.cancel(caller, CancelOrder.of(order.id())))
                        .within(17, "account", "order", "invoice-lines", "credited", "~series"));
    }

    private static List<Scenario> looks() {
        return List.of(
                order("get", (orders, order) -> caller -> orders.get(caller, order.id()))
                        .within(2, "account", "order-lines"),
                order(
                                "find-by-reference",
                                (orders, order) -> caller -> orders.findByReference(caller, order.reference()))
                        .within(2, "account", "order-by-number"),
                order("list", (orders, order) -> caller -> orders.list(caller, OrderSearch.all(), FIRST))
                        .within(2, "account", "orders"),
                order("history", (orders, order) -> caller -> orders.history(caller, order.id(), FIRST))
                        .within(4, "account", "order-history"),
                order("allowed", (orders, order) -> caller -> orders.allowed(caller, order.id()))
                        .within(3, "account", "order"));
    }

    private static Act completingWithLess(World world) {
        Order order = world.orders().anOrderIn(OrderStatus.IN_PROGRESS);
        SupplyStatement half = SupplyStatement.of().line(order.lines().get(0).id(), new BigDecimal("0.5"));
        return Act.of(
                IdentityFixtures.as(world.people().aMemberOfStaff()),
                caller -> world.vc()
                        .orders()
                        .complete(caller, CompleteOrder.of(order.id()).supplied(half)));
    }

    private static Act replacingTheBuyer(World world) {
        VisionCraft late = world.invoicingWhen(InvoiceTrigger.COMPLETED);
        Order order = late.orders()
                .place(
                        IdentityFixtures.as(world.people().aCustomer()),
                        PlaceOrder.of(List.of(world.orders().anItem())));
        return Act.of(
                IdentityFixtures.as(world.people().aMemberOfStaff()),
                caller -> late.orders().replaceBuyer(caller, ReplaceBuyer.of(order.id(), OFFICE)));
    }

    private static Scenario order(String name, OnOrder call) {
        return Scenario.of("orders." + name, world -> {
            Order order = world.orders().anOrderWith(2).lines();
            return Act.of(OrderFixtures.customerOf(order), call.of(world.vc().orders(), order));
        });
    }

    private static Scenario worked(String name, OrderStatus status, Work call) {
        return Scenario.of("orders." + name, world -> {
            Order order = world.orders().anOrderIn(status);
            Caller staff = IdentityFixtures.as(world.people().aMemberOfStaff());
            return Act.of(staff, caller -> call.on(world.vc().orders(), caller, WorkOnOrder.of(order.id())));
        });
    }

    /** {@code place} or {@code preview}. */
    private interface Placing {
        Object by(Caller caller, PlaceOrder command);
    }

    /** A call on an order. */
    private interface OnOrder {
        Function<Caller, ?> of(OrderManagement orders, Order order);
    }

    /** A step of the staff's. */
    private interface Work {
        Order on(OrderManagement orders, Caller caller, WorkOnOrder command);
    }

    /** What is done to orders. */
    static final class Generated {

        private Generated() {}

        /** What customers, and staff for them, do. */
        static Arbitrary<Deed> buying() {
            return Parts.weighed(
                    Tuple.of(6, place()), Tuple.of(1, placeFor()), Tuple.of(1, preview()), Tuple.of(2, cancel()));
        }

        /** What staff do. */
        static Arbitrary<Deed> working() {
            return Parts.weighed(
                    Tuple.of(6, further()),
                    Tuple.of(2, work("confirms", OrderManagement::confirm)),
                    Tuple.of(1, work("starts", OrderManagement::start)),
                    Tuple.of(1, work("holds", OrderManagement::hold)),
                    Tuple.of(1, work("resumes", OrderManagement::resume)),
                    Tuple.of(1, complete()),
                    Tuple.of(1, replaceBuyer()),
                    Tuple.of(1, cancel()),
                    Tuple.of(1, cancelInPart()));
        }

        private static Arbitrary<Deed> place() {
            return Combinators.combine(items(), offered())
                    .as((wanted, currency) -> new Deed(
                            "places an order of " + wanted + " in " + currency,
                            (world, by) -> world.vc()
                                    .orders()
                                    .place(by, orderOf(wanted, world).in(currency))));
        }

        private static Arbitrary<Deed> preview() {
            return items().map(wanted -> new Deed(
                    "looks at what an order of " + wanted + " would be",
                    (world, by) -> world.vc().orders().preview(by, orderOf(wanted, world))));
        }

        /** The issuer's currency; for once another. */
        private static Arbitrary<String> offered() {
            return Arbitraries.of("EUR", "EUR", "EUR", "JPY");
        }

        private static Arbitrary<List<OneItem>> items() {
            return Combinators.combine(numbers(), quantities())
                    .as(OneItem::new)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3);
        }

        private static PlaceOrder orderOf(List<OneItem> wanted, NumberedRecords world) {
            return PlaceOrder.of(wanted.stream().map(one -> one.in(world)).toList());
        }

        private record OneItem(int service, String quantity) {

            OrderItem in(NumberedRecords world) {
                return OrderItem.of(world.service(service), quantity);
            }

            @Override
            public String toString() {
                return quantity + " of #" + service;
            }
        }

        private static Arbitrary<Deed> placeFor() {
            return Combinators.combine(numbers(), numbers(), Arbitraries.of("95.20", "80.00"))
                    .as((user, service, total) -> new Deed(
                            "places an order of 1 of #" + service + " for user #" + user + ", expecting " + total
                                    + " EUR",
                            (world, by) -> world.vc()
                                    .orders()
                                    .place(
                                            by,
                                            PlaceOrder.of(world.service(service), 1)
                                                    .forCustomer(world.user(user))
                                                    .expecting(total, "EUR"))));
        }

        private static Arbitrary<Deed> cancel() {
            return Combinators.combine(numbers(), texts())
                    .as((order, reason) -> new Deed(
                            "cancels order #" + order + " because \"" + reason + '"',
                            (world, by) -> world.vc()
                                    .orders()
                                    .cancel(
                                            by,
                                            CancelOrder.of(world.order(order)).because(reason))));
        }

        private static Arbitrary<Deed> complete() {
            return Combinators.combine(numbers(), quantities())
                    .as((order, quantity) -> new Deed(
                            "completes order #" + order + ", of whose first line at most " + quantity + " was supplied",
                            (world, by) -> world.vc()
                                    .orders()
                                    .complete(
                                            by,
                                            CompleteOrder.of(world.order(order))
                                                    .supplied(supplied(world, order, quantity)))));
        }

        private static Arbitrary<Deed> cancelInPart() {
            return Combinators.combine(numbers(), quantities())
                    .as((order, quantity) -> new Deed(
                            "cancels order #" + order + ", of whose first line at most " + quantity + " was supplied",
                            (world, by) -> world.vc()
                                    .orders()
                                    .cancel(
                                            by,
                                            CancelOrder.of(world.order(order))
                                                    .supplied(supplied(world, order, quantity))
                                                    .because("Moved away"))));
        }

        private static SupplyStatement supplied(NumberedRecords world, int number, String quantity) {
            return world.last("order", world.order(number), Order.class)
                    .filter(order -> !order.lines().isEmpty())
                    .map(order -> order.lines().get(0))
                    .map(line -> SupplyStatement.of()
                            .line(
                                    line.id(),
                                    new BigDecimal(quantity).min(line.quantity().value())))
                    .orElse(SupplyStatement.of());
        }

        private static Arbitrary<Deed> replaceBuyer() {
            return numbers()
                    .map(order -> new Deed(
                            "names another buyer for order #" + order,
                            (world, by) ->
                                    world.vc().orders().replaceBuyer(by, ReplaceBuyer.of(world.order(order), OFFICE))));
        }

        /** The next verb on the shortest way, as far as one knows. */
        private static Arbitrary<Deed> further() {
            return numbers()
                    .map(order -> new Deed("takes order #" + order + " a step further", (world, by) -> {
                        WorkOnOrder command = WorkOnOrder.of(world.order(order));
                        OrderManagement orders = world.vc().orders();
                        return switch (world.last("order", command.order(), Order.class)
                                .map(Order::status)
                                .orElse(OrderStatus.DRAFT)) {
                            case DRAFT -> orders.placeDraft(by, PlaceDraft.of(command.order()));
                            case PLACED -> orders.confirm(by, command);
                            case CONFIRMED -> orders.start(by, command);
                            case ON_HOLD -> orders.resume(by, command);
                            case IN_PROGRESS, COMPLETED, CANCELLED ->
                                orders.complete(by, CompleteOrder.of(command.order()));
                        };
                    }));
        }

        private static Arbitrary<Deed> work(String verb, Work work) {
            return Combinators.combine(numbers(), Arbitraries.of(0, 0, 0, 1, 2))
                    .as((order, version) -> new Deed(
                            verb + " order #" + order + (version == 0 ? "" : " at version " + version), (world, by) -> {
                                WorkOnOrder command = WorkOnOrder.of(world.order(order));
                                return work.on(
                                        world.vc().orders(), by, version == 0 ? command : command.atVersion(version));
                            }));
        }
    }
}
