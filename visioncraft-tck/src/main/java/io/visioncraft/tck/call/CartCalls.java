package io.visioncraft.tck.call;

import static io.visioncraft.tck.call.Parts.numbers;
import static io.visioncraft.tck.call.Parts.quantities;
import static io.visioncraft.tck.call.Parts.texts;

import io.visioncraft.access.Caller;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.ChangeLine;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.RemoveLine;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Carts, by their customers. */
final class CartCalls {

    private CartCalls() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.of("orders.draft", world -> {
                            Caller ann = IdentityFixtures.as(world.people().aCustomer());
                            return Act.of(ann, caller -> world.vc().orders().draft(caller, DraftOrder.own()));
                        })
                        .within(4, "account"),
                Scenario.of("orders.add-line", world -> {
                            User ann = world.people().aCustomer();
                            AddLine command = AddLine.to(
                                    world.orders().anEmptyCartOf(ann).id(),
                                    world.orders().anItem());
                            return Act.of(
                                    IdentityFixtures.as(ann),
                                    caller -> world.vc().orders().addLine(caller, command));
                        })
                        .within(10, "account", "order-lines", "offer"),
                cart(
                                "change-line",
                                (orders, cart) -> caller -> orders.changeLine(
                                        caller,
                                        ChangeLine.of(
                                                        cart.id(),
                                                        cart.lines().get(0).id())
                                                .quantity(3)))
                        .within(11, "account", "order-lines", "offer"),
                cart(
                                "remove-line",
                                (orders, cart) -> caller -> orders.removeLine(
                                        caller,
                                        RemoveLine.of(
                                                cart.id(), cart.lines().get(0).id())))
                        .within(8, "account", "order-lines"),
                cart(
                                "describe",
                                (orders, cart) -> caller -> orders.describe(
                                        caller,
                                        DescribeOrder.of(
                                                cart.id(),
                                                OrderDescription.none().withNote("Ring twice"))))
                        .within(7, "account", "order", "lock"),
                cart("preview-draft", (orders, cart) -> caller -> orders.previewDraft(caller, cart.id()))
                        .within(5, "account", "order-lines", "offer"),
                cart("place-draft", (orders, cart) -> caller -> orders.placeDraft(caller, PlaceDraft.of(cart.id())))
                        .within(16, "account", "order-lines", "offer", "~series"));
    }

    private static Scenario cart(String name, OnOrder call) {
        return Scenario.of("orders." + name, world -> {
            User ann = world.people().aCustomer();
            return Act.of(
                    IdentityFixtures.as(ann),
                    call.of(world.vc().orders(), world.orders().aCartOf(ann)));
        });
    }

    /** A call on an order. */
    private interface OnOrder {
        Function<Caller, ?> of(OrderManagement orders, Order order);
    }

    /** What is done to carts. */
    static final class Generated {

        private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

        private Generated() {}

        /** What customers, and staff for them, do. */
        static Arbitrary<Deed> any() {
            return Parts.weighed(
                    Tuple.of(3, draft()),
                    Tuple.of(4, addLine()),
                    Tuple.of(2, changeLine()),
                    Tuple.of(2, removeLine()),
                    Tuple.of(1, describe()),
                    Tuple.of(3, placeDraft()),
                    Tuple.of(1, previewDraft()));
        }

        /** What staff do. */
        static Arbitrary<Deed> statePrice() {
            return Combinators.combine(numbers(), numbers(), Parts.unitPrices())
                    .as((order, line, price) -> new Deed(
                            "states " + price + " EUR for line #" + line + " of cart #" + order, (world, by) -> {
                                OrderId id = world.cart(order);
                                return world.vc()
                                        .orders()
                                        .changeLine(
                                                by,
                                                ChangeLine.of(id, world.line(id, line))
                                                        .stating(price, "EUR", "as agreed"));
                            }));
        }

        private static Arbitrary<Deed> draft() {
            return Parts.currencies()
                    .map(currency -> new Deed(
                            "opens a cart in " + currency,
                            (world, by) -> world.vc()
                                    .orders()
                                    .draft(by, DraftOrder.own().in(currency))));
        }

        private static Arbitrary<Deed> addLine() {
            return Combinators.combine(numbers(), numbers(), quantities())
                    .as((order, service, quantity) -> new Deed(
                            "adds " + quantity + " of #" + service + " to cart #" + order,
                            (world, by) -> world.vc()
                                    .orders()
                                    .addLine(by, AddLine.to(world.cart(order), world.service(service), quantity))));
        }

        private static Arbitrary<Deed> changeLine() {
            return Combinators.combine(numbers(), numbers(), quantities())
                    .as((order, line, quantity) -> new Deed(
                            "changes line #" + line + " of cart #" + order + " to " + quantity, (world, by) -> {
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
            return Combinators.combine(numbers(), texts(), Parts.codes(), Arbitraries.of(1, 2, 400))
                    .as((order, note, reference, days) -> new Deed(
                            "notes \"" + note + "\", the reference \"" + reference + "\" and a supply of " + days
                                    + " days on cart #" + order,
                            (world, by) -> world.vc()
                                    .orders()
                                    .describe(
                                            by,
                                            DescribeOrder.of(
                                                    world.cart(order),
                                                    OrderDescription.none()
                                                            .withNote(note)
                                                            .withReference(reference)
                                                            .withPurchaseOrder(reference)
                                                            .withContract(reference)
                                                            .withProject(reference)
                                                            .supplied(DAY, DAY.plusDays(days))))));
        }

        private static Arbitrary<Deed> placeDraft() {
            return numbers()
                    .map(order -> new Deed(
                            "places the cart #" + order,
                            (world, by) -> world.vc().orders().placeDraft(by, PlaceDraft.of(world.cart(order)))));
        }

        private static Arbitrary<Deed> previewDraft() {
            return numbers()
                    .map(order -> new Deed(
                            "looks at what cart #" + order + " would be",
                            (world, by) -> world.vc().orders().previewDraft(by, world.cart(order))));
        }
    }
}
