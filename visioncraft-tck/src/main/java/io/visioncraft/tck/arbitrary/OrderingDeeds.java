package io.visioncraft.tck.arbitrary;

import static io.visioncraft.tck.arbitrary.Parts.numbers;
import static io.visioncraft.tck.arbitrary.Parts.quantities;
import static io.visioncraft.tck.arbitrary.Parts.texts;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.ChangeLine;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.RemoveLine;
import io.visioncraft.ordering.WorkOnOrder;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What is done with orders. */
final class OrderingDeeds {

    private OrderingDeeds() {}

    /** What customers, and staff for them, do. */
    static Arbitrary<Deed> buying() {
        return Parts.weighed(
                Tuple.of(6, place()),
                Tuple.of(1, placeFor()),
                Tuple.of(3, draft()),
                Tuple.of(4, addLine()),
                Tuple.of(2, changeLine()),
                Tuple.of(2, removeLine()),
                Tuple.of(1, describe()),
                Tuple.of(3, placeDraft()),
                Tuple.of(1, preview()),
                Tuple.of(1, previewDraft()),
                Tuple.of(2, cancel()));
    }

    /** What staff do. */
    static Arbitrary<Deed> working() {
        return Parts.weighed(
                Tuple.of(6, further()),
                Tuple.of(2, work("confirms", OrderManagement::confirm)),
                Tuple.of(1, work("starts", OrderManagement::start)),
                Tuple.of(1, work("holds", OrderManagement::hold)),
                Tuple.of(1, work("resumes", OrderManagement::resume)),
                Tuple.of(1, work("completes", OrderManagement::complete)),
                Tuple.of(1, cancel()),
                Tuple.of(1, statePrice()));
    }

    private static Arbitrary<Deed> place() {
        return items().map(wanted -> new Deed(
                "places an order of " + wanted,
                (world, by) -> world.vc().orders().place(by, orderOf(wanted, world))));
    }

    private static Arbitrary<Deed> preview() {
        return items().map(wanted -> new Deed(
                "looks at what an order of " + wanted + " would be",
                (world, by) -> world.vc().orders().preview(by, orderOf(wanted, world))));
    }

    private static Arbitrary<Deed> previewDraft() {
        return numbers()
                .map(order -> new Deed(
                        "looks at what cart #" + order + " would be",
                        (world, by) -> world.vc().orders().previewDraft(by, world.cart(order))));
    }

    private static Arbitrary<List<OneItem>> items() {
        return Combinators.combine(numbers(), quantities())
                .as(OneItem::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static PlaceOrder orderOf(List<OneItem> wanted, World world) {
        return PlaceOrder.of(wanted.stream().map(one -> one.in(world)).toList());
    }

    private record OneItem(int service, String quantity) {

        OrderItem in(World world) {
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
                        "places an order of 1 of #" + service + " for user #" + user + ", expecting " + total + " EUR",
                        (world, by) -> world.vc()
                                .orders()
                                .place(
                                        by,
                                        PlaceOrder.of(world.service(service), 1)
                                                .forCustomer(world.user(user))
                                                .expecting(total, "EUR"))));
    }

    private static Arbitrary<Deed> draft() {
        return Parts.currencies()
                .map(currency -> new Deed(
                        "opens a cart in " + currency,
                        (world, by) ->
                                world.vc().orders().draft(by, DraftOrder.own().in(currency))));
    }

    private static Arbitrary<Deed> addLine() {
        return Combinators.combine(numbers(), numbers(), quantities())
                .as((order, service, quantity) -> new Deed(
                        "adds " + quantity + " of #" + service + " to cart #" + order,
                        (world, by) -> world.vc()
                                .orders()
                                .addLine(by, AddLine.to(world.cart(order), world.service(service), quantity))));
    }

    private static Arbitrary<Deed> statePrice() {
        return Combinators.combine(numbers(), numbers(), Parts.unitPrices())
                .as((order, line, price) ->
                        new Deed("states " + price + " EUR for line #" + line + " of cart #" + order, (world, by) -> {
                            OrderId id = world.cart(order);
                            return world.vc()
                                    .orders()
                                    .changeLine(
                                            by,
                                            ChangeLine.of(id, world.line(id, line))
                                                    .stating(price, "EUR", "as agreed"));
                        }));
    }

    private static Arbitrary<Deed> changeLine() {
        return Combinators.combine(numbers(), numbers(), quantities())
                .as((order, line, quantity) ->
                        new Deed("changes line #" + line + " of cart #" + order + " to " + quantity, (world, by) -> {
                            OrderId id = world.cart(order);
                            return world.vc()
                                    .orders()
                                    .changeLine(
                                            by,
                                            ChangeLine.of(id, world.line(id, line))
                                                    .quantity(quantity));
                        }));
    }

    private static Arbitrary<Deed> removeLine() {
        return Combinators.combine(numbers(), numbers())
                .as((order, line) -> new Deed("removes line #" + line + " of cart #" + order, (world, by) -> {
                    OrderId id = world.cart(order);
                    return world.vc().orders().removeLine(by, RemoveLine.of(id, world.line(id, line)));
                }));
    }

    private static Arbitrary<Deed> describe() {
        return Combinators.combine(numbers(), texts(), Parts.codes())
                .as((order, note, reference) -> new Deed(
                        "notes \"" + note + "\" and the reference \"" + reference + "\" on cart #" + order,
                        (world, by) -> world.vc()
                                .orders()
                                .describe(
                                        by,
                                        DescribeOrder.of(
                                                world.cart(order),
                                                OrderDescription.none()
                                                        .withNote(note)
                                                        .withReference(reference)))));
    }

    private static Arbitrary<Deed> placeDraft() {
        return numbers()
                .map(order -> new Deed(
                        "places the cart #" + order,
                        (world, by) -> world.vc().orders().placeDraft(by, PlaceDraft.of(world.cart(order)))));
    }

    private static Arbitrary<Deed> cancel() {
        return Combinators.combine(numbers(), texts())
                .as((order, reason) -> new Deed(
                        "cancels order #" + order + " because \"" + reason + '"',
                        (world, by) -> world.vc()
                                .orders()
                                .cancel(by, CancelOrder.of(world.order(order)).because(reason))));
    }

    /** The next verb on the shortest way, as far as one knows. */
    private static Arbitrary<Deed> further() {
        return numbers()
                .map(order -> new Deed("takes order #" + order + " a step further", (world, by) -> {
                    WorkOnOrder command = WorkOnOrder.of(world.order(order));
                    OrderManagement orders = world.vc().orders();
                    return switch (world.known()
                            .last("order", command.order(), Order.class)
                            .map(Order::status)
                            .orElse(OrderStatus.DRAFT)) {
                        case DRAFT -> orders.placeDraft(by, PlaceDraft.of(command.order()));
                        case PLACED -> orders.confirm(by, command);
                        case CONFIRMED -> orders.start(by, command);
                        case ON_HOLD -> orders.resume(by, command);
                        case IN_PROGRESS, COMPLETED, CANCELLED -> orders.complete(by, command);
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

    /** One of the verbs of staff. */
    @FunctionalInterface
    private interface Work {

        Order on(OrderManagement orders, Caller by, WorkOnOrder command);
    }
}
