package io.visioncraft.tck.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderingCodes;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.ReplaceBuyer;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.probe.World;
import io.visioncraft.tck.race.RacePair.Calls;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

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
                RacePair.bothDone("two orders at once", OrderRaces::twoOrders),
                new RacePair(
                        "another buyer while the invoice is made",
                        OrderRaces::anotherBuyerWhileInvoicing,
                        Set.of(Outcome.bothDone(), new Outcome(BillingCodes.INVOICE_ISSUED.value(), Outcome.DONE))),
                RacePair.oneRefused(
                        "complete with less while cancelling in part",
                        OrderingCodes.WRONG_STATUS,
                        OrderRaces::twoEndsInPart),
                new RacePair(
                        "complete with less while crediting",
                        OrderRaces::creditWhileCompleting,
                        Set.of(Outcome.bothDone())));
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
                () -> orders.complete(staff, CompleteOrder.of(order.id())));
    }

    /** The invoice names the buyer that was there when it was made. */
    private static Calls anotherBuyerWhileInvoicing(World world) {
        VisionCraft late = world.invoicingWhen(InvoiceTrigger.CONFIRMED);
        Caller staff = IdentityFixtures.as(world.people().aMemberOfStaff());
        Order order = late.orders()
                .place(
                        IdentityFixtures.as(world.people().aCustomer()),
                        PlaceOrder.of(List.of(world.orders().anItem())));
        BillingProfile office = BillingProfile.of("Office Ltd", "Ring 2", "1010", "Wien", "AT");
        return Calls.of(
                        () -> late.orders().replaceBuyer(staff, ReplaceBuyer.of(order.id(), office)),
                        () -> late.orders().confirm(staff, WorkOnOrder.of(order.id())))
                .then((replaced, confirmed) -> assertThat(late.invoices()
                                .findByOrder(world.everything(), order.id())
                                .orElseThrow()
                                .parties()
                                .buyer()
                                .legalName()
                                .equals("Office Ltd"))
                        .as("the invoice names the other buyer")
                        .isEqualTo(replaced != null));
    }

    private static Calls twoEndsInPart(World world) {
        Order order = world.orders().anOrderIn(OrderStatus.IN_PROGRESS);
        Caller staff = IdentityFixtures.as(world.people().aMemberOfStaff());
        OrderManagement orders = world.vc().orders();
        SupplyStatement half = halfOf(order);
        return Calls.of(
                () -> orders.cancel(
                        staff, CancelOrder.of(order.id()).supplied(half).because("The customer moved away")),
                () -> orders.complete(staff, CompleteOrder.of(order.id()).supplied(half)));
    }

    /** Both take back of one line, and never more than was billed. */
    private static Calls creditWhileCompleting(World world) {
        Order order = world.orders().anOrderIn(OrderStatus.IN_PROGRESS);
        Caller staff = IdentityFixtures.as(world.people().aMemberOfStaff());
        InvoiceId invoice = world.billing().invoiceOf(order.id()).id();
        CreditInvoice part =
                CreditInvoice.part(invoice, "Broken").line(order.lines().get(0).id(), new BigDecimal("0.25"));
        return Calls.of(
                () -> world.vc().invoices().credit(staff, part),
                () -> world.vc()
                        .orders()
                        .complete(staff, CompleteOrder.of(order.id()).supplied(halfOf(order))));
    }

    private static SupplyStatement halfOf(Order order) {
        return SupplyStatement.of().line(order.lines().get(0).id(), new BigDecimal("0.5"));
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
