package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.LOG_IN_REQUIRED;
import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.catalog.CatalogCodes.SERVICE_NOT_FOUND;
import static io.visioncraft.identity.IdentityCodes.USER_NOT_FOUND;
import static io.visioncraft.ordering.OrderingCodes.CUSTOMER_NOT_ACTIVE;
import static io.visioncraft.ordering.OrderingCodes.DUPLICATE_REFERENCE;
import static io.visioncraft.ordering.OrderingCodes.SERVICE_NOT_ACTIVE;
import static io.visioncraft.ordering.OrderingCodes.STALE_TOTAL;
import static io.visioncraft.pricing.PricingCodes.NO_PRICE;
import static io.visioncraft.spi.StoreCodes.KEY_REUSED;
import static io.visioncraft.tax.TaxCodes.DOCUMENT_TOO_LARGE;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.InvoiceReferences;
import io.visioncraft.catalog.ChangeService;
import io.visioncraft.catalog.RetireService;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderPreview;
import io.visioncraft.ordering.OrderReferences;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How orders are placed straight from lines, on every store (ORD-4). */
public abstract class OrderSuite extends OrderingSuite {

    OrderSuite() {}

    @Test
    @Rule({"ORD-1", "ORD-4", "TAX-1", "EVT-1", "GEN-10"})
    void placesAnOrderStraightFromLines() {
        clock.advance(Duration.ofSeconds(1));
        catalog.aPrice(windows.id(), "0.0125", "EUR");
        Order order = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 2).and(windows.id(), "100.5"));

        assertThat(order.version()).isEqualTo(1);
        assertThat(order.customer()).isEqualTo(customer.id());
        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(order.createdAt()).isEqualTo(clock.instant());
        assertThat(order.placedAt()).isEqualTo(clock.instant());
        assertThat(order.lines()).extracting(OrderLine::net).containsExactly(eur("160.00"), eur("1.26"));
        assertThat(order.totals().groups()).extracting(TaxGroup::tax).containsExactly(eur("30.40"), eur("0.09"));
        assertThat(order.payable()).isEqualTo(eur("191.75"));
        assertThat(vc.orders().get(ann, order.id())).isEqualTo(order);
        assertThat(vc.orders().history(ann, order.id(), ListRequest.first()).items())
                .containsExactly(new StatusChange<>(
                        null,
                        OrderStatus.PLACED,
                        clock.instant(),
                        "USER",
                        customer.id().toString(),
                        ""));
    }

    @Test
    @Rule({"EVT-1", "ORD-4"})
    void saysThatAnOrderWasPlacedAndNothingElse() {
        Order order = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));

        assertThat(events.ofType("order.drafted")).isEmpty();
        EventRecord placed = events.all().get(0);
        assertThat(placed.type()).isEqualTo("order.placed");
        assertThat(placed.aggregateId()).isEqualTo(order.id().value());
        assertThat(placed.aggregateVersion()).isEqualTo(1);
        assertThat(placed.data())
                .isEqualTo(
                        Map.of("customer", customer.id().toString(), "total", "95.20", "currency", "EUR", "lines", 1L));
    }

    @Test
    @Rule({"ORD-1", "PRC-5", "MON-5"})
    void keepsWhatWasOrderedWhenTheCatalogueChanges() {
        clock.advance(Duration.ofSeconds(1));
        catalog.aPrice(windows.id(), "0.0125", "EUR");
        Order order = vc.orders().place(ann, PlaceOrder.of(windows.id(), "0.5"));

        catalog.aPrice(windows.id(), "99.00", "EUR");
        vc.services()
                .change(
                        CatalogFixtures.manager(),
                        ChangeService.of(windows.id()).named("Glass"));
        vc.services().retire(CatalogFixtures.manager(), RetireService.of(windows.id()));

        Order now = vc.orders().get(ann, order.id());
        assertThat(now).isEqualTo(order);
        OrderLine line = now.lines().get(0);
        assertThat(line.service()).isEqualTo(windows.id());
        assertThat(line.code()).isEqualTo("WIN");
        assertThat(line.description()).isEqualTo("Windows");
        assertThat(line.unit()).isEqualTo(windows.unit());
        assertThat(line.tax().taxClass()).isEqualTo(TaxClassCode.REDUCED);
        assertThat(line.price().unitPrice()).isEqualTo(UnitPrice.of("0.0125", "EUR"));
        assertThat(line.quantity()).isEqualTo(Quantity.of("0.5"));
        assertThat(line.net()).isEqualTo(eur("0.01"));
    }

    @Test
    @Rule("ORD-1")
    void ordersInTheCurrencyThatIsNamed() {
        catalog.aPrice(cleaning.id(), "9000", "JPY");

        Order order =
                vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).in("JPY").expecting("10710", "JPY"));

        assertThat(order.payable()).isEqualTo(Money.of("10710", "JPY"));
        assertThat(order.currency().getCurrencyCode()).isEqualTo("JPY");
    }

    @Test
    @Rule({"ORD-1", "INV-2"})
    void keepsWhatTheCustomerSaysAboutTheOrder() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        LocalDate last = LocalDate.of(2026, 3, 31);
        OrderDescription said = OrderDescription.none()
                .withReference(" REF-17 ")
                .withPurchaseOrder(" PO-17 ")
                .withContract(" C-17 ")
                .withProject(" Glass house ")
                .withNote("Ring twice.\nDog bites.")
                .supplied(first, last);

        Order order = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).described(said));

        assertThat(order.details())
                .isEqualTo(new OrderDetails(
                        new OrderReferences("REF-17", "PO-17", "C-17", "Glass house"),
                        "Ring twice.\nDog bites.",
                        null,
                        first,
                        last));
        assertThat(vc.orders().get(ann, order.id())).isEqualTo(order);
        assertThat(vc.invoices().findByOrder(ann, order.id()).orElseThrow().references())
                .isEqualTo(new InvoiceReferences(
                        order.reference(), order.details().references(), null, first, last, null));
    }

    @Test
    @Rule("MON-6")
    void previewsExactlyWhatPlacingStores() {
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 3).and(windows.id(), "0.3333");

        OrderPreview preview = vc.orders().preview(ann, command);
        assertThat(seenBy(STAFF)).isEmpty();
        assertThat(events.all()).isEmpty();

        Order order = vc.orders().place(ann, command);
        assertThat(preview.totals()).isEqualTo(order.totals());
        assertThat(preview.payable()).isEqualTo(order.payable());
        assertThat(preview.lines())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(order.lines());
    }

    @Test
    @Rule("MON-6")
    void previewRefusesWhatPlacingRefuses() {
        Service unpriced = catalog.anActiveService();

        assertRejected(LOG_IN_REQUIRED, () -> vc.orders().preview(Caller.visitor(), PlaceOrder.of(cleaning.id(), 1)));
        assertRejected(NO_PRICE, () -> vc.orders().preview(ann, PlaceOrder.of(unpriced.id(), 1)));
        assertRejected(
                USER_NOT_FOUND,
                () -> vc.orders()
                        .preview(
                                ann,
                                PlaceOrder.of(cleaning.id(), 1)
                                        .forCustomer(people.aCustomer().id())));
    }

    @Test
    @Rule("ORD-4")
    void refusesATotalOtherThanTheOneNowWithBothAmounts() {
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 2).expecting("190.40", "EUR");
        clock.advance(Duration.ofSeconds(1));
        catalog.aPrice(cleaning.id(), "85.00", "EUR");
        events.clear();

        VisionCraftException rejection =
                assertRejected(STALE_TOTAL, () -> vc.orders().place(ann, command));

        assertThat(rejection.details()).isEqualTo(Map.of("expected", "190.40", "actual", "202.30", "currency", "EUR"));
        assertThat(seenBy(STAFF)).isEmpty();
        assertThat(events.all()).isEmpty();
        assertThat(vc.orders()
                        .place(ann, PlaceOrder.of(cleaning.id(), 2).expecting("202.3", "EUR"))
                        .payable())
                .isEqualTo(eur("202.30"));
    }

    @Test
    @Rule({"ORD-4", "SVC-1"})
    void refusesServicesThatAreNotOnOfferNamingThemAll() {
        Service draft = catalog.aDraftService();
        Service retired = catalog.aRetiredService();
        PlaceOrder command = PlaceOrder.of(draft.id(), 1)
                .and(cleaning.id(), 1)
                .and(retired.id(), 1)
                .forCustomer(customer.id());

        VisionCraftException rejection =
                assertRejected(SERVICE_NOT_ACTIVE, () -> vc.orders().place(STAFF, command));

        assertThat(rejection.details())
                .containsEntry(
                        "services", List.of(draft.id().toString(), retired.id().toString()))
                .containsEntry("codes", List.of(draft.code(), retired.code()));
        assertThat(seenBy(STAFF)).isEmpty();
    }

    @Test
    @Rule({"ORD-4", "SVC-1", "GEN-2"})
    void hidesServicesThatAreNotOnOfferFromCustomers() {
        ServiceId draft = catalog.aDraftService().id();
        ServiceId unknown = new ServiceId(new UUID(7, 7));

        VisionCraftException hidden =
                assertRejected(SERVICE_NOT_FOUND, () -> vc.orders().place(ann, PlaceOrder.of(draft, 1)));
        VisionCraftException absent =
                assertRejected(SERVICE_NOT_FOUND, () -> vc.orders().place(ann, PlaceOrder.of(unknown, 1)));

        assertThat(hidden).hasMessage("There is no service " + draft);
        assertThat(absent).hasMessage("There is no service " + unknown);
        assertThat(hidden.details().keySet()).isEqualTo(absent.details().keySet());
    }

    @Test
    @Rule({"ORD-4", "PRC-2"})
    void refusesServicesWithoutAPriceInTheCurrencyNamingThemAll() {
        Service unpriced = catalog.anActiveService();
        Service elsewhere = catalog.anActiveServiceAt("70.00", "GBP");

        VisionCraftException rejection = assertRejected(
                NO_PRICE,
                () -> vc.orders()
                        .place(
                                ann,
                                PlaceOrder.of(cleaning.id(), 1)
                                        .and(unpriced.id(), 1)
                                        .and(elsewhere.id(), 2)));

        assertThat(rejection.details())
                .containsEntry("codes", List.of(unpriced.code(), elsewhere.code()))
                .containsEntry("currency", "EUR");
        assertThat(seenBy(STAFF)).isEmpty();
    }

    @Test
    @Rule({"ORD-4", "IDN-1"})
    void letsStaffOrderForACustomerWhoIsInvited() {
        User invited = people.anInvitedCustomer();
        events.clear();

        Order order = vc.orders().place(STAFF, PlaceOrder.of(cleaning.id(), 1).forCustomer(invited.id()));

        assertThat(order.customer()).isEqualTo(invited.id());
        assertThat(events.all().get(0).callerName()).isEqualTo("desk");
    }

    @Test
    @Rule("ORD-4")
    void refusesToOrderForACustomerWhoIsSuspended() {
        User suspended = people.aSuspendedUser();

        VisionCraftException rejection = assertRejected(
                CUSTOMER_NOT_ACTIVE,
                () -> vc.orders().place(STAFF, PlaceOrder.of(cleaning.id(), 1).forCustomer(suspended.id())));

        assertThat(rejection.details()).containsEntry("status", "SUSPENDED");
        assertThat(seenBy(STAFF)).isEmpty();
    }

    @Test
    @Rule({"GEN-2", "GEN-1"})
    void answersAnotherCustomerLikeAnUnknownOne() {
        UserId other = people.aCustomer().id();
        UserId unknown = new UserId(new UUID(7, 7));

        VisionCraftException foreign = assertRejected(
                USER_NOT_FOUND,
                () -> vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).forCustomer(other)));
        VisionCraftException absent = assertRejected(
                USER_NOT_FOUND,
                () -> vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).forCustomer(unknown)));
        assertRejected(
                USER_NOT_FOUND,
                () -> vc.orders().place(STAFF, PlaceOrder.of(cleaning.id(), 1).forCustomer(unknown)));

        assertThat(foreign).hasMessage("There is no user " + other);
        assertThat(absent).hasMessage("There is no user " + unknown);
        assertThat(seenBy(STAFF)).isEmpty();
    }

    @Test
    @Rule("MON-7")
    void refusesAnOrderAboveTheLargestAmount() {
        Service dear = catalog.anActiveServiceAt("1000000000000", "EUR");

        assertRejected(DOCUMENT_TOO_LARGE, () -> vc.orders().place(ann, PlaceOrder.of(dear.id(), 1_000_000)));
        assertRejected(DOCUMENT_TOO_LARGE, () -> vc.orders().place(ann, PlaceOrder.of(dear.id(), 9)));

        assertThat(vc.orders().place(ann, PlaceOrder.of(dear.id(), 8)).payable())
                .isEqualTo(eur("9520000000000.00"));
    }

    @Test
    @Rule("ORD-1")
    void takesAsManyLinesAsAnOrderHolds() {
        List<OrderItem> items = new ArrayList<>();
        for (int i = 1; i <= Order.MAX_LINES; i++) {
            items.add(OrderItem.of(i % 2 == 0 ? cleaning.id() : windows.id(), i));
        }

        Order order = vc.orders().place(ann, PlaceOrder.of(items));

        Order stored = vc.orders().get(ann, order.id());
        assertThat(stored).isEqualTo(order);
        assertThat(stored.lines())
                .extracting(line -> line.quantity().value().intValueExact())
                .isSorted();
        assertThat(seenBy(ann)).extracting(OrderSummary::lines).containsExactly(Order.MAX_LINES);
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void refusesCallersWithoutPermission() {
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 1).forCustomer(customer.id());

        assertRejected(LOG_IN_REQUIRED, () -> vc.orders().place(Caller.visitor(), command));
        assertRejected(PERMISSION_MISSING, () -> vc.orders().place(system("order:read:any"), command));
        assertRejected(
                PERMISSION_MISSING,
                () -> vc.orders().place(IdentityFixtures.as(people.aUserWith("order:read:own")), command));
        assertRejected(PERMISSION_MISSING, () -> vc.orders().place(system("order:place:own"), command));

        assertThat(seenBy(STAFF)).isEmpty();
    }

    @Test
    @Rule("GEN-7")
    void placesOncePerKey() {
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 2);
        Order first = vc.orders().place(ann.withKey("k-1"), command);
        catalog.aPrice(cleaning.id(), "99.00", "EUR");

        Order again = vc.orders().place(ann.withKey("k-1"), command);

        assertThat(again).isEqualTo(first);
        assertThat(seenBy(ann)).hasSize(1);
        assertThat(events.ofType("order.placed")).hasSize(1);
        assertRejected(KEY_REUSED, () -> vc.orders().place(ann.withKey("k-1"), PlaceOrder.of(cleaning.id(), 3)));
        assertThat(vc.orders().place(ann.withKey("k-2"), command).id()).isNotEqualTo(first.id());
    }

    @Test
    @Rule("GEN-7")
    void placesOncePerKeyUnderARace() {
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 2);

        List<Race.Outcome<Order>> outcomes =
                Race.times(6, n -> () -> vc.orders().place(ann.withKey("k-1"), command));

        assertThat(outcomes).allMatch(Race.Outcome::succeeded);
        assertThat(outcomes)
                .extracting(Race.Outcome::answer)
                .containsOnly(outcomes.get(0).answer());
        assertThat(seenBy(ann)).hasSize(1);
        assertThat(events.ofType("order.placed")).hasSize(1);
    }

    @Test
    @Rule({"ORD-8", "INV-8"})
    void numbersOrdersReadably() {
        Order one = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));
        Order two = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));

        assertThat(one.reference()).matches("ORD-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(two.reference()).isNotEqualTo(one.reference());
    }

    @Test
    @Rule("ORD-8")
    void makesAnotherNumberWhenOneIsTaken() {
        AtomicInteger made = new AtomicInteger();
        VisionCraft repeating = standIns.builder(persistence, issuer())
                .random(length -> bytes(length, made.getAndIncrement() / 4))
                .build();

        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            orders.add(repeating.orders().place(ann, PlaceOrder.of(cleaning.id(), 1)));
        }

        assertThat(orders).extracting(Order::reference).doesNotHaveDuplicates();
    }

    @Test
    @Rule("ORD-8")
    void givesUpWhenTheGeneratorKeepsRepeatingItself() {
        VisionCraft stuck = standIns.builder(persistence, issuer())
                .random(length -> bytes(length, 0))
                .build();
        Order first = stuck.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));

        VisionCraftException rejection =
                assertRejected(DUPLICATE_REFERENCE, () -> stuck.orders().place(ann, PlaceOrder.of(cleaning.id(), 1)));

        assertThat(rejection.retryable()).isTrue();
        assertThat(seenBy(ann)).extracting(OrderSummary::id).containsExactly(first.id());
    }

    private static byte[] bytes(int length, int value) {
        byte[] bytes = new byte[length];
        bytes[length - 1] = (byte) value;
        return bytes;
    }
}
