package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.kernel.KernelCodes.CURRENCY_MISMATCH;
import static io.visioncraft.ordering.OrderingCodes.MIXED_PRICE_BASES;
import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.ChangeLine;
import io.visioncraft.ordering.Discount;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.PriceStatement;
import io.visioncraft.ordering.RemoveLine;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxGroup;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How staff state prices in place of those of the catalogue, on every store (ORD-3). */
abstract class StatedPriceSuite extends OrderingSuite {

    private Order cart;

    @BeforeEach
    void beginWithAnEmptyCart() {
        cart = orders.anEmptyCartOf(customer);
        events.clear();
    }

    @Test
    @Rule("ORD-3")
    void letsStaffStatePriceAndDescriptionWithAReason() {
        Service unpriced = catalog.anActiveService();
        OrderItem parts = OrderItem.of(unpriced.id(), 2).stating("12.345", "EUR", "As quoted", "Seal and gasket");

        Order order = vc.orders().place(STAFF, PlaceOrder.of(List.of(parts)).forCustomer(customer.id()));

        OrderLine line = order.lines().get(0);
        assertThat(line.description()).isEqualTo("Seal and gasket");
        assertThat(line.price().unitPrice()).isEqualTo(UnitPrice.of("12.345", "EUR"));
        assertThat(line.price().reason()).isEqualTo("As quoted");
        assertThat(line.price().stated()).isTrue();
        assertThat(line.net()).isEqualTo(eur("24.69"));
    }

    @Test
    @Rule({"ORD-3", "MON-2"})
    void letsStaffStateWhetherThePriceHoldsTheTax() {
        PriceStatement withTax = PriceStatement.of("11.90", "EUR", "As quoted").gross();
        OrderItem quoted = new OrderItem(cleaning.id(), BigDecimal.valueOf(2), withTax);
        OrderItem plain = OrderItem.of(cleaning.id(), 1).stating("10.00", "EUR", "As quoted");

        Order order = vc.orders().place(STAFF, PlaceOrder.of(List.of(quoted)).forCustomer(customer.id()));
        assertRejected(
                MIXED_PRICE_BASES,
                () -> vc.orders()
                        .place(STAFF, PlaceOrder.of(List.of(quoted, plain)).forCustomer(customer.id())));

        assertThat(order.lines().get(0).price().basis()).isEqualTo(PriceBasis.GROSS);
        assertThat(order.totals().net()).isEqualTo(eur("20.00"));
        assertThat(order.payable()).isEqualTo(eur("23.80"));
        assertThat(seenBy(STAFF)).extracting(OrderSummary::id).containsExactly(order.id(), cart.id());
    }

    @Test
    @Rule({"ORD-3", "MON-2"})
    void takesAStatedPriceWithoutABasisOnThatOfTheCart() {
        gross(cleaning, "119.00");
        gross(windows, "10.70");
        Order gross = vc.orders().addLine(ann, AddLine.to(cart.id(), cleaning.id(), 1));

        Order changed = vc.orders()
                .changeLine(
                        STAFF,
                        ChangeLine.of(cart.id(), gross.lines().get(0).id()).stating("119.00", "EUR", "As agreed"));
        Order added = vc.orders()
                .addLine(
                        STAFF,
                        AddLine.to(cart.id(), OrderItem.of(windows.id(), 1).stating("10.70", "EUR", "As agreed")));

        assertThat(changed.payable()).isEqualTo(eur("119.00"));
        assertThat(added.payable()).isEqualTo(eur("129.70"));
    }

    @Test
    @Rule("ORD-3")
    void refusesPricesThatCustomersState() {
        OrderItem cheap = OrderItem.of(cleaning.id(), 1).stating("0.01", "EUR", "I say so");

        assertRejected(PERMISSION_MISSING, () -> vc.orders().place(ann, PlaceOrder.of(List.of(cheap))));

        assertThat(seenBy(STAFF)).extracting(OrderSummary::id).containsExactly(cart.id());
    }

    @Test
    @Rule("ORD-3")
    void keepsWhatStaffStatedUntilTheOrderIsPlaced() {
        OrderItem agreed = OrderItem.of(cleaning.id(), 1).stating("75.00", "EUR", "Agreed by phone", "Deep cleaning");
        Order stated = vc.orders().addLine(STAFF, AddLine.to(cart.id(), agreed));
        catalog.aPrice(cleaning.id(), "99.00", "EUR");

        vc.orders().addLine(ann, AddLine.to(cart.id(), windows.id(), 1));
        Order more = vc.orders().get(STAFF, cart.id());
        vc.orders().placeDraft(ann, PlaceDraft.of(cart.id()));
        Order placed = vc.orders().get(STAFF, cart.id());

        assertThat(more.lines().get(0)).isEqualTo(stated.lines().get(0));
        assertThat(placed.lines().get(0)).isEqualTo(stated.lines().get(0));
        assertThat(placed.lines().get(0).description()).isEqualTo("Deep cleaning");
    }

    @Test
    @Rule("ORD-3")
    void letsStaffStateThePriceOfALineThatIsThere() {
        Order filled = filled();

        Order stated = vc.orders()
                .changeLine(
                        STAFF, ChangeLine.of(cart.id(), firstLine(filled)).stating("60.00", "EUR", "Regular customer"));

        OrderLine line = stated.lines().get(0);
        assertThat(line.price().unitPrice()).isEqualTo(UnitPrice.of("60.00", "EUR"));
        assertThat(line.price().reason()).isEqualTo("Regular customer");
        assertThat(line.price().entry()).isNull();
        assertThat(line.quantity()).isEqualTo(Quantity.of(1));
        assertThat(line.description()).isEqualTo(cleaning.name());
    }

    @Test
    @Rule("ORD-3")
    void leavesStatedPricesToThoseWhoMayStateThem() {
        OrderItem agreed = OrderItem.of(cleaning.id(), 1).stating("1.00", "EUR", "First one nearly free");
        Order stated = vc.orders().addLine(STAFF, AddLine.to(cart.id(), agreed));
        OrderLineId line = firstLine(stated);

        assertRejected(PERMISSION_MISSING, () -> vc.orders().addLine(ann, AddLine.to(cart.id(), agreed)));
        assertRejected(
                PERMISSION_MISSING,
                () -> vc.orders().changeLine(ann, ChangeLine.of(cart.id(), line).quantity(1_000)));
        assertRejected(
                PERMISSION_MISSING,
                () -> vc.orders().changeLine(ann, ChangeLine.of(cart.id(), line).stating("0", "EUR", "Please")));

        assertThat(vc.orders().get(STAFF, cart.id())).isEqualTo(stated);
        Order changed =
                vc.orders().changeLine(STAFF, ChangeLine.of(cart.id(), line).quantity(2));
        assertThat(changed.totals().net()).isEqualTo(eur("2.00"));
        assertThat(vc.orders().removeLine(ann, RemoveLine.of(cart.id(), line)).lines())
                .isEmpty();
    }

    @Test
    @Rule({"ORD-3", "IDN-9"})
    void keepsFromTheCustomerWhyStaffStatedAPrice() {
        OrderItem agreed = OrderItem.of(cleaning.id(), 1).stating("1.00", "EUR", "He never reads what he signs");
        OrderItem more = OrderItem.of(cleaning.id(), 2);
        vc.orders().addLine(STAFF, AddLine.to(cart.id(), agreed));

        assertThat(vc.orders().previewDraft(ann, cart.id()).lines()).allSatisfy(line -> assertHidden(line));
        assertHidden(vc.orders().get(ann, cart.id()));
        assertHidden(vc.orders().addLine(ann, AddLine.to(cart.id(), more)));
        Order placed = vc.orders().placeDraft(ann.withKey("place"), PlaceDraft.of(cart.id()));
        assertHidden(placed);
        assertThat(vc.orders().placeDraft(ann.withKey("place"), PlaceDraft.of(cart.id())))
                .isEqualTo(placed);
        assertHidden(vc.orders().cancel(ann, CancelOrder.of(cart.id())));
        assertThat(vc.users().export(ann, customer.id()).content().toString())
                .contains(placed.reference())
                .doesNotContain("signs");

        assertThat(vc.orders().get(STAFF, cart.id()).lines())
                .extracting(line -> line.price().reason())
                .containsExactly("He never reads what he signs", "");
    }

    @Test
    @Rule("IDN-9")
    void keepsFromTheCustomerWhyADiscountWasGiven() {
        Order order = discounted(vc.orders().addLine(ann, AddLine.to(cart.id(), cleaning.id(), 1)));

        Order seen = vc.orders().get(ann, order.id());

        assertThat(seen.discounts()).extracting(Discount::internalReason).containsExactly("");
        assertThat(seen.lines().get(0).discounts())
                .extracting(Discount::internalReason)
                .containsExactly("");
        assertThat(seen.lines().get(0).discounts())
                .extracting(Discount::allowance)
                .containsExactly(order.discounts().get(0).allowance());
        assertThat(vc.users().export(ann, customer.id()).content().toString())
                .contains("A regular customer")
                .doesNotContain("signs");
        assertThat(vc.orders().get(STAFF, order.id())).isEqualTo(order);
    }

    /** The order with a discount on the whole, put into the store as it will be. */
    private Order discounted(Order order) {
        Allowance printed = new Allowance(BigDecimal.TEN, eur("80.00"), eur("8.00"), "95", "A regular customer");
        Discount share = new Discount(printed, true, "He never reads what he signs");
        Money net = eur("72.00");
        OrderLine line = order.lines().get(0);
        TaxGroup group = new TaxGroup(line.tax().decision(), net, eur("13.68"));
        Order next = like(order)
                .with(
                        Order::lines,
                        List.of(like(line)
                                .with(OrderLine::discounts, List.of(share))
                                .with(OrderLine::amount, net)
                                .with(OrderLine::net, net)
                                .made()))
                .with(Order::discounts, List.of(new Discount(printed, false, share.internalReason())))
                .with(
                        Order::totals,
                        DocumentTotals.of(
                                order.currency(), List.of(group), order.totals().method()))
                .with(Order::version, order.version() + 1)
                .made();
        persistence.transactions().inTransaction(() -> {
            persistence.ordering().orders().save(next, List.of());
            return next;
        });
        return next;
    }

    private static void assertHidden(Order order) {
        assertThat(order.lines()).isNotEmpty().allSatisfy(line -> assertHidden(line));
        assertThat(order.lines().get(0).price().stated()).isTrue();
    }

    private static void assertHidden(OrderLine line) {
        assertThat(line.price().reason()).isEmpty();
    }

    @Test
    @Rule({"MON-1", "ORD-1", "ORD-3"})
    void refusesAmountsInAnotherCurrency() {
        Order filled = filled();

        assertInvalid(
                CURRENCY_MISMATCH,
                "item.stated.currency",
                () -> vc.orders()
                        .addLine(
                                STAFF,
                                AddLine.to(
                                        cart.id(),
                                        OrderItem.of(cleaning.id(), 1).stating("1", "USD", "Parts"))));
        assertInvalid(
                CURRENCY_MISMATCH,
                "stated.currency",
                () -> vc.orders()
                        .changeLine(
                                STAFF,
                                ChangeLine.of(cart.id(), firstLine(filled)).stating("1", "USD", "Parts")));
        assertInvalid(
                CURRENCY_MISMATCH,
                "shown.currency",
                () -> vc.orders().placeDraft(ann, PlaceDraft.of(cart.id()).expecting("107.10", "USD")));

        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(filled);
    }

    private Order filled() {
        vc.orders().addLine(ann, AddLine.to(cart.id(), cleaning.id(), 1));
        return vc.orders().addLine(ann, AddLine.to(cart.id(), windows.id(), 1));
    }
}
