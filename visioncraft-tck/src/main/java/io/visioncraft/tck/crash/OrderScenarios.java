package io.visioncraft.tck.crash;

import io.visioncraft.access.Caller;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.ChangeLine;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.RemoveLine;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.fixture.OrderFixtures;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Orders, by their customers where these may, else by staff. */
final class OrderScenarios {

    private static final ListRequest FIRST = ListRequest.first();

    private OrderScenarios() {}

    static List<Scenario> all() {
        return Stream.of(carts(), placing(), work(), looks())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Scenario> carts() {
        return List.of(
                Scenario.of("orders.draft", world -> {
                    Caller ann = IdentityFixtures.as(world.people().aCustomer());
                    return Act.of(ann, caller -> world.vc().orders().draft(caller, DraftOrder.own()));
                }),
                Scenario.of("orders.add-line", world -> {
                    User ann = world.people().aCustomer();
                    AddLine command = AddLine.to(
                            world.orders().anEmptyCartOf(ann).id(),
                            world.orders().anItem());
                    return Act.of(
                            IdentityFixtures.as(ann),
                            caller -> world.vc().orders().addLine(caller, command));
                }),
                cart(
                        "change-line",
                        (orders, cart) -> caller -> orders.changeLine(
                                caller,
                                ChangeLine.of(cart.id(), cart.lines().get(0).id())
                                        .quantity(3))),
                cart(
                        "remove-line",
                        (orders, cart) -> caller -> orders.removeLine(
                                caller,
                                RemoveLine.of(cart.id(), cart.lines().get(0).id()))),
                cart(
                        "describe",
                        (orders, cart) -> caller -> orders.describe(
                                caller,
                                DescribeOrder.of(
                                        cart.id(), OrderDescription.none().withNote("Ring twice")))),
                cart("preview-draft", (orders, cart) -> caller -> orders.previewDraft(caller, cart.id())),
                cart("place-draft", (orders, cart) -> caller -> orders.placeDraft(caller, PlaceDraft.of(cart.id()))));
    }

    private static List<Scenario> placing() {
        return List.of(
                Scenario.of("orders.place", world -> placing(world, world.vc().orders()::place)),
                Scenario.of("orders.preview", world -> placing(world, world.vc().orders()::preview)));
    }

    private static Act placing(World world, Placing call) {
        PlaceOrder command =
                PlaceOrder.of(List.of(world.orders().anItem(), world.orders().anItem()));
        return Act.of(IdentityFixtures.as(world.people().aCustomer()), caller -> call.by(caller, command));
    }

    private static List<Scenario> work() {
        return List.of(
                worked("confirm", OrderStatus.PLACED, OrderManagement::confirm),
                worked("start", OrderStatus.CONFIRMED, OrderManagement::start),
                worked("hold", OrderStatus.IN_PROGRESS, OrderManagement::hold),
                worked("resume", OrderStatus.ON_HOLD, OrderManagement::resume),
                worked("complete", OrderStatus.IN_PROGRESS, OrderManagement::complete),
                order("cancel", (orders, order) -> caller -> orders.cancel(caller, CancelOrder.of(order.id()))));
    }

    private static List<Scenario> looks() {
        return List.of(
                order("get", (orders, order) -> caller -> orders.get(caller, order.id())),
                order("list", (orders, order) -> caller -> orders.list(caller, OrderSearch.all(), FIRST)),
                order("history", (orders, order) -> caller -> orders.history(caller, order.id(), FIRST)),
                order("allowed", (orders, order) -> caller -> orders.allowed(caller, order.id())));
    }

    private static Scenario cart(String name, OnOrder call) {
        return Scenario.of("orders." + name, world -> {
            User ann = world.people().aCustomer();
            return Act.of(
                    IdentityFixtures.as(ann),
                    call.of(world.vc().orders(), world.orders().aCartOf(ann)));
        });
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
}
