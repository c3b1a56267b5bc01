package io.visioncraft.tck.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderingCodes;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.probe.World;
import io.visioncraft.tck.race.RacePair.Calls;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;

/** Orders. */
final class OrderRaces {

    private OrderRaces() {}

    static List<RacePair> all() {
        return List.of(
                RacePair.bothDone(
                        "same idempotency key with the same content",
                        world -> sameKey(world, 2, 2)
                                .then((one, other) -> assertThat(one)
                                        .as("the order that the other call answers")
                                        .isEqualTo(other))),
                RacePair.oneRefused(
                        "same idempotency key with other content",
                        StoreCodes.KEY_REUSED,
                        world -> sameKey(world, 2, 3)),
                RacePair.oneRefused("cancel while completing", OrderingCodes.WRONG_STATUS, OrderRaces::cancelWhileDone),
                RacePair.bothDone("two orders at once", OrderRaces::twoOrders));
    }

    private static Calls sameKey(World world, long quantity, long otherQuantity) {
        Caller ann = IdentityFixtures.as(world.people().aCustomer()).withKey("the-key");
        OrderItem item = world.orders().anItem();
        OrderManagement orders = world.vc().orders();
        return Calls.of(
                        () -> orders.place(ann, PlaceOrder.of(item.service(), quantity)),
                        () -> orders.place(ann, PlaceOrder.of(item.service(), otherQuantity)))
                .then((one, other) -> requireOrders(world, 1));
    }

    private static Calls cancelWhileDone(World world) {
        Order order = world.orders().anOrderIn(OrderStatus.IN_PROGRESS);
        Caller staff = IdentityFixtures.as(world.people().aMemberOfStaff());
        OrderManagement orders = world.vc().orders();
        return Calls.of(
                () -> orders.cancel(staff, CancelOrder.of(order.id()).because("The customer moved away")),
                () -> orders.complete(staff, WorkOnOrder.of(order.id())));
    }

    /** Two numbers of one series. */
    private static Calls twoOrders(World world) {
        Caller ann = IdentityFixtures.as(world.people().aCustomer());
        Caller bob = IdentityFixtures.as(world.people().aCustomer());
        OrderItem item = world.orders().anItem();
        OrderManagement orders = world.vc().orders();
        return Calls.of(
                        () -> orders.place(ann, PlaceOrder.of(item.service(), 1)),
                        () -> orders.place(bob, PlaceOrder.of(item.service(), 1)))
                .then((one, other) -> requireOrders(world, 2));
    }

    private static void requireOrders(World world, int count) {
        assertThat(world.vc()
                        .orders()
                        .list(world.everything(), OrderSearch.all(), ListRequest.first())
                        .items())
                .as("orders that were placed")
                .hasSize(count);
    }
}
