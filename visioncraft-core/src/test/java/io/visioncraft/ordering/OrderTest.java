package io.visioncraft.ordering;

import static io.visioncraft.Like.like;
import static io.visioncraft.ordering.ShopWindow.EUR;
import static io.visioncraft.ordering.ShopWindow.line;
import static io.visioncraft.ordering.ShopWindow.service;
import static io.visioncraft.ordering.ShopWindow.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    private static final OrderId ID = new OrderId(new UUID(9, 1));
    private static final UserId ANN = new UserId(new UUID(8, 1));
    private static final Instant LATER = ShopWindow.NOW.plusSeconds(60);
    private static final Attribution OPENED = new Attribution(Caller.user(ANN), ShopWindow.NOW);
    private static final Attribution ACT = new Attribution(Caller.user(ANN), LATER);
    private static final Attribution STAFF = new Attribution(Caller.system("desk", "order:work:any"), LATER);

    private final ShopWindow shop = new ShopWindow().offering(1, "80.00").offering(2, "0.50");

    @Test
    @Rule({"ORD-1", "ORD-3"})
    void opensAsAnEmptyCart() {
        Change<Order> change = Order.draft(ID, "ORD-1", ANN, EUR, TaxMethod.STANDARD, OPENED);

        assertThat(change.next().status()).isEqualTo(OrderStatus.DRAFT);
        assertThat(change.next().lines()).isEmpty();
        assertThat(change.next().payable()).isEqualTo(Money.zero(EUR));
        assertThat(change.next().currency()).isEqualTo(EUR);
        assertThat(change.events()).containsExactly(new OrderingEvents.Drafted(ANN, EUR));
        assertThat(change.entries()).containsExactly(moved(null, OrderStatus.DRAFT, OPENED, ""));
    }

    @Test
    @Rule("ORD-3")
    void pricesAllLinesAnewAtEachChange() {
        Order cart = cart(wanted(1, "2"));
        shop.offering(1, "90.00");

        Change<Order> change = cart.addLine(wanted(2, "10"), shop);

        assertThat(change.next().totals().net()).isEqualTo(Money.of("185.00", "EUR"));
        assertThat(change.next().payable()).isEqualTo(Money.of("220.15", "EUR"));
        assertThat(change.events())
                .containsExactly(
                        new OrderingEvents.LineAdded(line(2), service(2), Quantity.of(10), Money.of("220.15", "EUR")));
    }

    @Test
    @Rule("ORD-3")
    void changesOneLineAndKeepsItsPlace() {
        Order cart = cart(wanted(1, "2"), wanted(2, "10"));
        WantedLine three = cart.requireLine(line(1)).wanted().changed(Quantity.of(3), null, "");

        Order changed = cart.changeLine(three, shop).next();

        assertThat(changed.lines()).extracting(OrderLine::id).containsExactly(line(1), line(2));
        assertThat(changed.lines().get(0).quantity()).isEqualTo(Quantity.of(3));
        assertThat(changed.totals().net()).isEqualTo(Money.of("245.00", "EUR"));
    }

    @Test
    @Rule("ORD-3")
    void keepsWhatStaffStatedWhenPricesAreLookedUpAnew() {
        LinePrice agreed = LinePrice.stated(UnitPrice.of("75.00", "EUR"), PriceBasis.NET, "Agreed on the phone");
        WantedLine line = wanted(1, "1").changed(null, agreed, "Repair of the pump");
        Order cart = cart(line);
        shop.offering(1, "90.00");

        Order changed = cart.addLine(wanted(2, "1"), shop).next();

        assertThat(changed.lines().get(0).price()).isEqualTo(agreed);
        assertThat(changed.lines().get(0).description()).isEqualTo("Repair of the pump");
    }

    @Test
    @Rule("ORD-3")
    void removesALineAlthoughServicesAreGone() {
        Order cart = cart(wanted(1, "2"), wanted(2, "10"));
        shop.withdraw(1);
        shop.withdraw(2);

        Change<Order> change = cart.removeLine(line(1), shop);

        assertThat(change.next().lines()).containsExactly(cart.lines().get(1));
        assertThat(change.next().totals().net()).isEqualTo(Money.of("5.00", "EUR"));
        assertThat(change.events()).first().isInstanceOf(OrderingEvents.LineRemoved.class);
    }

    @Test
    @Rule("ORD-3")
    void refusesLinesThatItDoesNotHave() {
        Order cart = cart(wanted(1, "2"));

        assertRefused(OrderingCodes.LINE_NOT_FOUND, () -> cart.removeLine(line(7), shop));
        assertRefused(OrderingCodes.LINE_NOT_FOUND, () -> cart.changeLine(wanted(7, "1"), shop));
    }

    @Test
    @Rule("ORD-1")
    void refusesMoreLinesThanAnOrderHolds() {
        List<WantedLine> many = new ArrayList<>();
        for (int i = 0; i < Order.MAX_LINES; i++) {
            many.add(new WantedLine(line(100 + i), service(1), Quantity.of(1), null, "", false));
        }
        Order full = placedOf(shop.preview(many));
        Order cart = like(full, "status", OrderStatus.DRAFT, "placement", null);

        assertRefused(OrderingCodes.TOO_MANY_LINES, () -> cart.addLine(wanted(2, "1"), shop));
    }

    @Test
    @Rule({"ORD-4", "ORD-2"})
    void placesACartAtThePricesOfNow() {
        Order cart = cart(wanted(1, "2"));
        shop.offering(1, "70.00");

        Change<Order> change = place(cart, shop, ACT);

        assertThat(change.next().status()).isEqualTo(OrderStatus.PLACED);
        assertThat(change.next().placedAt()).isEqualTo(LATER);
        assertThat(change.next().createdAt()).isEqualTo(ShopWindow.NOW);
        assertThat(change.events()).containsExactly(new OrderingEvents.Placed(ANN, Money.of("166.60", "EUR"), 1));
        assertThat(change.entries()).containsExactly(moved(OrderStatus.DRAFT, OrderStatus.PLACED, ACT, ""));
    }

    @Test
    @Rule("EVT-1")
    void tellsWhatWasPlaced() {
        DomainEvent placed =
                place(cart(wanted(1, "2"), wanted(2, "1")), shop, ACT).events().get(0);

        assertThat(placed.type()).isEqualTo("order.placed");
        assertThat(placed.declared().version()).isEqualTo(1);
        assertThat(placed.data())
                .isEqualTo(Map.of("customer", ANN.toString(), "total", "191.00", "currency", "EUR", "lines", 2L));
    }

    @Test
    @Rule("ORD-4")
    void placesStraightFromLinesWithoutADraft() {
        OrderPreview preview = shop.preview(List.of(wanted(1, "1")));

        Change<Order> change =
                Order.placed(ID, "ORD-1", ANN, preview, OrderDetails.NONE, Money.of("95.20", "EUR"), null, ACT);

        assertThat(change.next().lines()).isEqualTo(preview.lines());
        assertThat(change.next().totals()).isEqualTo(preview.totals());
        assertThat(change.events()).containsExactly(new OrderingEvents.Placed(ANN, Money.of("95.20", "EUR"), 1));
        assertThat(change.entries()).containsExactly(moved(null, OrderStatus.PLACED, ACT, ""));
    }

    @Test
    @Rule("ORD-4")
    void refusesAStaleTotalWithBothAmounts() {
        Order cart = cart(wanted(1, "2"));

        VisionCraftException rejection =
                assertRefused(OrderingCodes.STALE_TOTAL, () -> cart.place(shop, Money.of("160.00", "EUR"), null, ACT));

        assertThat(rejection.details())
                .containsEntry("expected", "160.00")
                .containsEntry("actual", "190.40")
                .containsEntry("currency", "EUR");
    }

    @Test
    @Rule("ORD-4")
    void refusesToPlaceAnEmptyCart() {
        assertRefused(OrderingCodes.EMPTY_ORDER, () -> place(cart(), shop, ACT));
    }

    @Test
    @Rule("ORD-9")
    void neverChangesTheLinesOfAPlacedOrder() {
        Order placed = placed();

        assertRefused(OrderingCodes.WRONG_STATUS, () -> placed.addLine(wanted(2, "1"), shop));
        assertRefused(OrderingCodes.WRONG_STATUS, () -> placed.changeLine(wanted(1, "1"), shop));
        assertRefused(OrderingCodes.WRONG_STATUS, () -> placed.removeLine(line(1), shop));
        assertRefused(OrderingCodes.WRONG_STATUS, () -> place(placed, shop, ACT));
        assertRefused(OrderingCodes.WRONG_STATUS, () -> placed.describe(OrderDetails.NONE, () -> shop));
    }

    @Test
    @Rule({"ORD-1", "TAX-1"})
    void pricesItsLinesAnewWhenAnotherDayOrPlaceOfSupplyIsStated() {
        Order cart = cart(wanted(1, "2"));
        LocalDate day = LocalDate.of(2026, 4, 1);
        Delivery delivery = new Delivery("", Address.of("Ring 2", "1010", "Wien", "AT"));
        shop.offering(1, "90.00");

        Change<Order> dated = cart.describe(new OrderDetails(OrderReferences.NONE, "", null, day, day), () -> shop);
        Change<Order> sent =
                cart.describe(new OrderDetails(OrderReferences.NONE, "", delivery, null, null), () -> shop);

        assertThat(dated.next().totals().net()).isEqualTo(Money.of("180.00", "EUR"));
        assertThat(sent.next().totals().net()).isEqualTo(Money.of("180.00", "EUR"));
        assertThat(sent.events()).containsExactly(new OrderingEvents.Described(ANN));
    }

    @Test
    @Rule("ORD-1")
    void keepsItsLinesWhenOnlyReferencesAndNoteChange() {
        Order cart = cart(wanted(1, "2"));
        OrderDetails said =
                new OrderDetails(new OrderReferences("L-1", "PO-1", "C-1", "P-1"), "Ring", null, null, null);

        Order described = cart.describe(said, () -> {
                    throw new AssertionError("no prices are asked for");
                })
                .next();

        assertThat(described.details()).isEqualTo(said);
        assertThat(described.lines()).isEqualTo(cart.lines());
        assertThat(described.totals()).isEqualTo(cart.totals());
    }

    @Test
    @Rule({"MON-2", "MON-5"})
    void refusesLinesOfAnotherBasisThanTheDocument() {
        Order placed = placed();
        OrderLine line = placed.lines().get(0);
        OrderLine gross = like(line, "price", like(line.price(), "basis", PriceBasis.GROSS));

        InvalidInputException rejection =
                catchThrowableOfType(InvalidInputException.class, () -> like(placed, "lines", List.of(gross)));

        assertThat(rejection).isNotNull();
    }

    @Test
    @Rule("ORD-2")
    void goesThroughTheBusinessToItsEnd() {
        Order held = placed().confirm("", false, STAFF)
                .then(order -> order.start("", STAFF))
                .then(order -> order.hold("Waiting for parts", STAFF))
                .next();

        Change<Order> change = held.resume("", STAFF).then(order -> order.complete(Supply.UNSTATED, "", STAFF));

        assertThat(held.status()).isEqualTo(OrderStatus.ON_HOLD);
        assertThat(change.next().status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(change.events())
                .containsExactly(new OrderingEvents.Resumed(ANN), new OrderingEvents.Completed(ANN, false));
        assertThat(change.entries())
                .containsExactly(
                        moved(OrderStatus.ON_HOLD, OrderStatus.IN_PROGRESS, STAFF, ""),
                        moved(OrderStatus.IN_PROGRESS, OrderStatus.COMPLETED, STAFF, ""));
    }

    @Test
    @Rule("ORD-5")
    void letsTheCustomerCancelUntilWorkStarts() {
        Order confirmed = placed().confirm("", false, STAFF).next();
        Order started = confirmed.start("", STAFF).next();

        Change<Order> cancelled = confirmed.cancel(Reach.own(ANN), Supply.UNSTATED, "Changed my mind", ACT);

        assertThat(cancelled.next().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(cancelled.events()).containsExactly(new OrderingEvents.Cancelled(ANN, OrderStatus.CONFIRMED, false));
        assertThat(cancelled.entries())
                .containsExactly(moved(OrderStatus.CONFIRMED, OrderStatus.CANCELLED, ACT, "Changed my mind"));
        assertRefused(
                OrderingCodes.CANCELLATION_TOO_LATE,
                () -> started.cancel(Reach.own(ANN), Supply.UNSTATED, "Too slow", ACT));
    }

    @Test
    @Rule("ORD-5")
    void letsStaffCancelLaterWithAReason() {
        Order started = placed().confirm("", false, STAFF)
                .then(order -> order.start("", STAFF))
                .next();

        Order cancelled = started.cancel(Reach.ANY, Supply.UNSTATED, "Cannot be repaired", STAFF)
                .next();
        InvalidInputException rejection = catchThrowableOfType(
                InvalidInputException.class, () -> started.cancel(Reach.ANY, Supply.UNSTATED, "", STAFF));

        assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(cancelled.lines()).isEqualTo(started.lines());
        assertThat(rejection.violations()).singleElement().extracting("path").isEqualTo("reason");
    }

    @Test
    @Rule({"ORD-1", "MON-5"})
    void refusesARecordWhosePartsDoNotAgree() {
        Order placed = placed();
        DocumentTotals none = DocumentTotals.zero(EUR, TaxMethod.STANDARD);

        assertThat(catchThrowableOfType(
                        InvalidInputException.class, () -> record(OrderStatus.PLACED, placed.lines(), none, LATER)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        InvalidInputException.class, () -> record(OrderStatus.PLACED, List.of(), none, LATER)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        InvalidInputException.class, () -> record(OrderStatus.DRAFT, List.of(), none, LATER)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        InvalidInputException.class,
                        () -> record(OrderStatus.CONFIRMED, placed.lines(), placed.totals(), null)))
                .isNotNull();
        assertThat(record(OrderStatus.CANCELLED, List.of(), none, null).status())
                .isEqualTo(OrderStatus.CANCELLED);
    }

    private Order record(OrderStatus status, List<OrderLine> lines, DocumentTotals totals, @Nullable Instant placedAt) {
        return like(
                placed(),
                "status",
                status,
                "lines",
                lines,
                "totals",
                totals,
                "placement",
                placedAt == null ? null : new Placement(placedAt, null));
    }

    private Order cart(WantedLine... lines) {
        Order cart =
                Order.draft(ID, "ORD-1", ANN, EUR, TaxMethod.STANDARD, OPENED).next();
        for (WantedLine line : lines) {
            cart = cart.addLine(line, shop).next();
        }
        return cart;
    }

    /** Places a cart; a new part of what is said then has its usual value here. */
    static Change<Order> place(Order cart, Pricing pricing, Attribution attribution) {
        return cart.place(pricing, null, null, attribution);
    }

    private Order placed() {
        return placedOf(shop.preview(List.of(wanted(1, "2"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "customer", "status", "details", "createdAt", "changedAt"})
    void requiresEachPart(String part) {
        Order order = placed();

        assertThatThrownBy(() -> like(order, part, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(part);
    }

    private static Order placedOf(OrderPreview preview) {
        return Order.placed(ID, "ORD-1", ANN, preview, OrderDetails.NONE, null, null, ACT)
                .next();
    }

    private static StatusChange<OrderStatus> moved(
            @Nullable OrderStatus from, OrderStatus to, Attribution by, String reason) {
        return new StatusChange<>(
                from, to, by.at(), by.by().kind().name(), by.by().name(), reason);
    }

    private static VisionCraftException assertRefused(RejectionCode code, ThrowingCallable call) {
        VisionCraftException rejection = catchThrowableOfType(VisionCraftException.class, call);
        assertThat(rejection).isNotNull();
        assertThat(rejection.code()).isEqualTo(code.value());
        return rejection;
    }
}
