package io.visioncraft.ordering;

import static io.visioncraft.ordering.ShopWindow.BUYER_TAX;
import static io.visioncraft.ordering.ShopWindow.line;
import static io.visioncraft.ordering.ShopWindow.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.OrderMoments.Kept;
import io.visioncraft.tax.TaxMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What an order says of its supply and its buyer after it was placed. */
class OrderSupplyTest {

    private static final UserId ANN = new UserId(new UUID(8, 1));
    private static final Attribution STAFF =
            new Attribution(Caller.system("desk", "order:work:any"), ShopWindow.NOW.plusSeconds(60));
    private static final Party BUYER = Party.simplified("Ann", "ann@example.com");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private final ShopWindow shop = new ShopWindow().offering(1, "80.00").offering(2, "0.50");

    @Test
    @Rule("ORD-5")
    void wasSuppliedInFullWhereACompletedOrderSaysNothing() {
        Order done = started().complete(Supply.UNSTATED, "", STAFF).next();

        assertThat(done.lines()).extracting(OrderLine::supplied).containsOnlyNulls();
        assertThat(done.lines()).extracting(done::suppliedOf).containsExactly(units("2"), units("3"));
        assertThat(done.suppliedWholly()).isTrue();
    }

    @Test
    @Rule("ORD-5")
    void keepsHowMuchWasSuppliedAndWhen() {
        Order started = started();

        Change<Order> change = started.complete(supplied(started, 2, "0.5"), "", STAFF);

        assertThat(change.events()).containsExactly(new OrderingEvents.Completed(ANN, true));
        assertThat(change.next().lines())
                .extracting(OrderLine::supplied)
                .containsExactly(units("2"), new BigDecimal("0.5"));
        assertThat(change.next().details().supplyFrom()).isEqualTo(DAY);
        assertThat(change.next().details().supplyUntil()).isEqualTo(DAY.plusDays(1));
        assertThat(change.next().totals()).isEqualTo(started.totals());
        assertThat(change.next().suppliedWholly()).isFalse();
    }

    @Test
    @Rule("ORD-5")
    void billsNothingOfACancelledOrderButWhatWasSupplied() {
        Order started = started();

        Change<Order> half = started.cancel(Reach.ANY, supplied(started, 1, "1"), "Moved away", STAFF);
        Order nothing =
                started.cancel(Reach.ANY, Supply.UNSTATED, "Moved away", STAFF).next();

        assertThat(half.events()).containsExactly(new OrderingEvents.Cancelled(ANN, OrderStatus.IN_PROGRESS, true));
        assertThat(half.next().lines()).extracting(half.next()::suppliedOf).containsExactly(units("1"), units("0"));
        assertThat(nothing.lines()).extracting(nothing::suppliedOf).containsOnly(units("0"));
        assertThat(nothing.lines()).extracting(OrderLine::supplied).containsOnlyNulls();
    }

    @Test
    @Rule("ORD-5")
    void refusesMoreThanWasOrderedAndLinesThatAreNotThere() {
        Order started = started();

        assertRefused(
                OrderingCodes.SUPPLIED_EXCEEDS_ORDER,
                () -> started.complete(supplied(started, 1, "2.0001"), "", STAFF));
        Supply unknown = new Supply(true, Map.of(line(77), units("1")), null, null);
        assertRefused(OrderingCodes.LINE_NOT_FOUND, () -> started.cancel(Reach.ANY, unknown, "Moved away", STAFF));
    }

    @Test
    @Rule("ORD-5")
    void refusesToSayWhatWasSuppliedOfACart() {
        Order cart = Order.draft(id(), "ORD-1", ANN, ShopWindow.EUR, TaxMethod.STANDARD, STAFF)
                .next();

        assertRefused(
                OrderingCodes.WRONG_STATUS,
                () -> cart.cancel(Reach.ANY, new Supply(true, Map.of(), null, null), "", STAFF));
    }

    @Test
    @Rule("ORD-1")
    void hasTheBuyerUntilAnInvoiceHasItOrNoneWillCome() {
        Order placed = placed();
        Order confirmed = placed.confirm("", false, STAFF).next();
        Order invoiced = placed.confirm("", true, STAFF).next();
        Order done = started().complete(Supply.UNSTATED, "", STAFF).next();
        Order cancelled =
                placed.cancel(Reach.own(ANN), Supply.UNSTATED, "", STAFF).next();

        assertThat(placed.buyer()).isEqualTo(BUYER);
        assertThat(confirmed.buyer()).isEqualTo(BUYER);
        assertThat(List.of(invoiced, done, cancelled))
                .extracting(order -> Objects.requireNonNull(order.placement()).buyer())
                .containsOnlyNulls();
        assertThat(done.placedAt()).isEqualTo(placed.placedAt());
    }

    @Test
    @Rule("ORD-1")
    void takesAnotherBuyerOnceItIsPlaced() {
        Party office = Party.simplified("Office", "");

        Change<Order> change = placed().replaceBuyer(office, Kept.NOT_HERE, BUYER_TAX);
        Change<Order> elsewhere = placed().replaceBuyer(office, Kept.NOW, BUYER_TAX);

        assertThat(change.next().buyer()).isEqualTo(office);
        assertThat(change.events()).containsExactly(new OrderingEvents.BuyerReplaced(ANN));
        assertThat(placed().replaceBuyer(BUYER, Kept.NOT_HERE, BUYER_TAX).something())
                .isFalse();
        assertThat(elsewhere.next()).isEqualTo(placed());
        assertThat(elsewhere.something()).isTrue();
        assertThat(placed().replaceBuyer(office, Kept.ALREADY, BUYER_TAX).something())
                .isFalse();
    }

    @Test
    @Rule("ORD-1")
    void takesNoBuyerBeforeItIsPlacedAndAtItsEndWhereItsInvoiceDoes() {
        Order cart = Order.draft(id(), "ORD-1", ANN, ShopWindow.EUR, TaxMethod.STANDARD, STAFF)
                .next();
        Order done = started().complete(Supply.UNSTATED, "", STAFF).next();

        assertRefused(OrderingCodes.WRONG_STATUS, () -> cart.replaceBuyer(BUYER, Kept.NOT_HERE, BUYER_TAX));
        assertThat(done.replaceBuyer(BUYER, Kept.NOW, BUYER_TAX).next()).isEqualTo(done);
    }

    /** So much of the line at that place, then. */
    private static Supply supplied(Order order, int place, String quantity) {
        OrderLineId id = order.lines().get(place - 1).id();
        return new Supply(true, Map.of(id, new BigDecimal(quantity)), DAY, DAY.plusDays(1));
    }

    private Order started() {
        return placed().confirm("", false, STAFF)
                .then(order -> order.start("", STAFF))
                .next();
    }

    private Order placed() {
        OrderPreview preview = shop.preview(List.of(wanted(1, "2"), wanted(2, "3")));
        return Order.placed(id(), "ORD-1", ANN, preview, OrderDetails.NONE, null, BUYER, STAFF)
                .next();
    }

    private static OrderId id() {
        return new OrderId(new UUID(9, 1));
    }

    private static void assertRefused(RejectionCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        VisionCraftException.class,
                        rejection -> assertThat(rejection.code()).isEqualTo(code.value()));
    }

    private static BigDecimal units(String number) {
        return new BigDecimal(number);
    }
}
