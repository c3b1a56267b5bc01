package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.LOG_IN_REQUIRED;
import static io.visioncraft.catalog.CatalogCodes.SERVICE_NOT_FOUND;
import static io.visioncraft.error.StaleAggregateException.CODE;
import static io.visioncraft.identity.IdentityCodes.USER_NOT_FOUND;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.ordering.OrderingCodes.CUSTOMER_NOT_ACTIVE;
import static io.visioncraft.ordering.OrderingCodes.LINE_NOT_FOUND;
import static io.visioncraft.ordering.OrderingCodes.ORDER_NOT_FOUND;
import static io.visioncraft.ordering.OrderingCodes.TOO_MANY_LINES;
import static io.visioncraft.pricing.PricingCodes.NO_PRICE;
import static io.visioncraft.tax.TaxCodes.DOCUMENT_TOO_LARGE;
import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.RetireService;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.ChangeLine;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderPreview;
import io.visioncraft.ordering.OrderReferences;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.RemoveLine;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a cart is opened, filled and changed, on every store (ORD-3). */
abstract class CartSuite extends OrderingSuite {

    private static final OrderLineId UNKNOWN_LINE = new OrderLineId(new UUID(7, 7));

    private Order cart;

    @BeforeEach
    void beginWithAnEmptyCart() {
        cart = orders.anEmptyCartOf(customer);
        events.clear();
    }

    @Test
    @Rule({"ORD-1", "ORD-3", "EVT-1", "GEN-10"})
    void opensAnEmptyCart() {
        Order order = vc.orders().draft(ann, DraftOrder.own());

        assertThat(order.status()).isEqualTo(OrderStatus.DRAFT);
        assertThat(order.customer()).isEqualTo(customer.id());
        assertThat(order.lines()).isEmpty();
        assertThat(order.payable()).isEqualTo(eur("0.00"));
        assertThat(order.placedAt()).isNull();
        assertThat(order.version()).isEqualTo(1);
        assertThat(vc.orders().get(ann, order.id())).isEqualTo(order);
        assertThat(events.types()).containsExactly("order.drafted");
        assertThat(events.all().get(0).data())
                .isEqualTo(Map.of("customer", customer.id().toString(), "currency", "EUR"));
        assertThat(vc.orders().history(ann, order.id(), ListRequest.first()).items())
                .containsExactly(new StatusChange<>(
                        null,
                        OrderStatus.DRAFT,
                        clock.instant(),
                        "USER",
                        customer.id().toString(),
                        ""));
    }

    @Test
    @Rule({"ORD-1", "ORD-3"})
    void opensACartForACustomerInACurrency() {
        User invited = people.anInvitedCustomer();

        Order order =
                vc.orders().draft(STAFF, DraftOrder.forCustomer(invited.id()).in("GBP"));

        assertThat(order.customer()).isEqualTo(invited.id());
        assertThat(order.currency().getCurrencyCode()).isEqualTo("GBP");
    }

    @Test
    @Rule({"ORD-3", "ORD-4", "GEN-2"})
    void opensNoCartForThoseWhoCannotOrder() {
        UserId suspended = people.aSuspendedUser().id();
        UserId other = people.aCustomer().id();
        UserId unknown = new UserId(new UUID(7, 7));

        assertRejected(CUSTOMER_NOT_ACTIVE, () -> vc.orders().draft(STAFF, DraftOrder.forCustomer(suspended)));
        assertRejected(USER_NOT_FOUND, () -> vc.orders().draft(STAFF, DraftOrder.forCustomer(unknown)));
        assertRejected(USER_NOT_FOUND, () -> vc.orders().draft(ann, DraftOrder.forCustomer(other)));
        assertInvalid(REQUIRED, "customer", () -> vc.orders().draft(STAFF, DraftOrder.own()));
        assertRejected(LOG_IN_REQUIRED, () -> vc.orders().draft(Caller.visitor(), DraftOrder.own()));
    }

    @Test
    @Rule({"ORD-3", "MON-2", "MON-6", "EVT-1"})
    void addsLinesAndTotalsThem() {
        Order one = vc.orders().addLine(ann, AddLine.to(cart.id(), cleaning.id(), "0.5"));
        Order two = vc.orders().addLine(ann, AddLine.to(cart.id(), windows.id(), 3));

        assertThat(one.lines()).extracting(OrderLine::service).containsExactly(cleaning.id());
        assertThat(two.lines()).extracting(OrderLine::service).containsExactly(cleaning.id(), windows.id());
        assertThat(two.lines().get(0)).isEqualTo(one.lines().get(0));
        assertThat(two.totals().net()).isEqualTo(eur("70.00"));
        assertThat(two.payable()).isEqualTo(eur("79.70"));
        assertThat(two.version()).isEqualTo(cart.version() + 2);
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(two);
        assertThat(events.types()).containsExactly("order.line-added", "order.line-added");
        assertThat(events.all().get(1).data())
                .isEqualTo(Map.of(
                        "line", two.lines().get(1).id().toString(),
                        "service", windows.id().toString(),
                        "quantity", "3",
                        "total", "79.70",
                        "currency", "EUR"));
    }

    @Test
    @Rule("ORD-3")
    void addsTheSameServiceAsALineOfItsOwn() {
        vc.orders().addLine(ann, AddLine.to(cart.id(), cleaning.id(), 1));

        Order twice = vc.orders().addLine(ann, AddLine.to(cart.id(), cleaning.id(), 2));

        assertThat(twice.lines()).extracting(OrderLine::quantity).containsExactly(Quantity.of(1), Quantity.of(2));
        assertThat(twice.lines()).extracting(OrderLine::id).doesNotHaveDuplicates();
    }

    @Test
    @Rule("ORD-3")
    void changesALine() {
        Order filled = filled();
        events.clear();

        Order changed = vc.orders()
                .changeLine(ann, ChangeLine.of(cart.id(), firstLine(filled)).quantity("2.5"));

        assertThat(changed.lines()).extracting(OrderLine::quantity).containsExactly(Quantity.of("2.5"), Quantity.of(1));
        assertThat(changed.totals().net()).isEqualTo(eur("210.00"));
        assertThat(events.types()).containsExactly("order.line-changed");
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(changed);
    }

    @Test
    @Rule("ORD-3")
    void removesALine() {
        Order filled = filled();
        events.clear();

        Order left = vc.orders().removeLine(ann, RemoveLine.of(cart.id(), firstLine(filled)));

        assertThat(left.lines()).containsExactly(filled.lines().get(1));
        assertThat(left.totals().net()).isEqualTo(eur("10.00"));
        assertThat(events.types()).containsExactly("order.line-removed");
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(left);
    }

    @Test
    @Rule("ORD-3")
    void looksUpAllPricesAtEachChangeAndNotInBetween() {
        Order filled = filled();
        clock.advance(Duration.ofDays(1));
        catalog.aPrice(cleaning.id(), "90.00", "EUR");

        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(filled);
        Order changed = vc.orders()
                .changeLine(ann, ChangeLine.of(cart.id(), lastLine(filled)).quantity(2));
        assertThat(changed.totals().net()).isEqualTo(eur("110.00"));
        clock.advance(Duration.ofSeconds(1));
        catalog.aPrice(cleaning.id(), "100.00", "EUR");
        Order left = vc.orders().removeLine(ann, RemoveLine.of(cart.id(), lastLine(filled)));
        assertThat(left.totals().net()).isEqualTo(eur("100.00"));
    }

    @Test
    @Rule("ORD-3")
    void removesLinesWhoseServicesAreNoLongerOnOfferOneByOne() {
        Order filled = filled();
        vc.services().retire(CatalogFixtures.manager(), RetireService.of(cleaning.id()));
        vc.services().retire(CatalogFixtures.manager(), RetireService.of(windows.id()));

        Order left = vc.orders().removeLine(ann, RemoveLine.of(cart.id(), firstLine(filled)));
        Order empty = vc.orders().removeLine(ann, RemoveLine.of(cart.id(), lastLine(filled)));

        assertThat(left.lines()).containsExactly(filled.lines().get(1));
        assertThat(empty.lines()).isEmpty();
        assertThat(empty.payable()).isEqualTo(eur("0.00"));
    }

    @Test
    @Rule({"ORD-3", "SVC-1"})
    void addsOnlyServicesThatAreOnOfferAtAPrice() {
        Service draft = catalog.aDraftService();
        Service unpriced = catalog.anActiveService();

        assertRejected(SERVICE_NOT_FOUND, () -> vc.orders().addLine(ann, AddLine.to(cart.id(), draft.id(), 1)));
        assertRejected(NO_PRICE, () -> vc.orders().addLine(ann, AddLine.to(cart.id(), unpriced.id(), 1)));

        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(cart);
        assertThat(events.ofType("order.line-added")).isEmpty();
    }

    @Test
    @Rule("ORD-3")
    void refusesLinesThatTheCartDoesNotHave() {
        OrderLineId foreign = firstLine(orders.aCartOf(customer));

        assertRejected(LINE_NOT_FOUND, () -> vc.orders().removeLine(ann, RemoveLine.of(cart.id(), UNKNOWN_LINE)));
        assertRejected(
                LINE_NOT_FOUND,
                () -> vc.orders()
                        .changeLine(ann, ChangeLine.of(cart.id(), foreign).quantity(2)));
    }

    @Test
    @Rule("ORD-1")
    void refusesOneLineTooMany() {
        Order full = fullCart();

        assertRejected(TOO_MANY_LINES, () -> vc.orders().addLine(ann, AddLine.to(full.id(), windows.id(), 1)));

        assertThat(vc.orders().get(ann, full.id())).isEqualTo(full);
        OrderLineId line = firstLine(full);
        assertThat(vc.orders().removeLine(ann, RemoveLine.of(full.id(), line)).lines())
                .hasSize(Order.MAX_LINES - 1);
    }

    @Test
    @Rule("MON-7")
    void refusesALineThatMakesTheCartTooLarge() {
        Service dear = catalog.anActiveServiceAt("1000000000000", "EUR");

        assertRejected(DOCUMENT_TOO_LARGE, () -> vc.orders().addLine(ann, AddLine.to(cart.id(), dear.id(), 9)));

        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(cart);
    }

    @Test
    @Rule({"ORD-1", "EVT-3"})
    void keepsWhatTheCustomerSaysAndLeavesItOutOfTheEvent() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        LocalDate last = LocalDate.of(2026, 3, 31);
        OrderDescription said = OrderDescription.none()
                .withReference("REF-17")
                .withPurchaseOrder("PO-17")
                .withContract("C-17")
                .withProject("Glass house")
                .withNote("Ring twice")
                .supplied(first, last);

        Order described = vc.orders().describe(ann, DescribeOrder.of(cart.id(), said));
        assertThat(described.details())
                .isEqualTo(new OrderDetails(
                        new OrderReferences("REF-17", "PO-17", "C-17", "Glass house"),
                        "Ring twice",
                        null,
                        first,
                        last));
        assertThat(events.types()).containsExactly("order.described");
        assertThat(events.all().get(0).data())
                .isEqualTo(Map.of("customer", customer.id().toString()));

        Order silent = vc.orders().describe(ann, DescribeOrder.of(cart.id(), OrderDescription.none()));
        assertThat(silent.details()).isEqualTo(OrderDetails.NONE);
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(silent);
    }

    @Test
    @Rule("ORD-1")
    void refusesAPeriodOfSupplyThatIsNone() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        OrderDescription backwards = OrderDescription.none().supplied(first, first.minusDays(1));
        OrderDescription forEver = OrderDescription.none().supplied(first, LocalDate.MAX);
        OrderDescription half = new OrderDescription(null, null, null, null, null, null, first, null);

        for (OrderDescription wrong : List.of(backwards, forEver, half)) {
            assertInvalid(
                    OUT_OF_RANGE,
                    "description.supplyUntil",
                    () -> vc.orders().describe(ann, DescribeOrder.of(cart.id(), wrong)));
        }
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(cart);
    }

    @Test
    @Rule({"GEN-2", "GEN-3"})
    void answersAnotherCustomersCartLikeAnUnknownOne() {
        Order other = orders.aCartOf(people.aCustomer());
        OrderId unknown = new OrderId(new UUID(7, 7));

        for (OrderId id : List.of(other.id(), unknown)) {
            OrderLineId line = firstLine(other);
            List<VisionCraftException> rejections = List.of(
                    assertRejected(ORDER_NOT_FOUND, () -> vc.orders().addLine(ann, AddLine.to(id, cleaning.id(), 1))),
                    assertRejected(
                            ORDER_NOT_FOUND,
                            () -> vc.orders()
                                    .changeLine(ann, ChangeLine.of(id, line).quantity(2))),
                    assertRejected(ORDER_NOT_FOUND, () -> vc.orders().removeLine(ann, RemoveLine.of(id, line))),
                    assertRejected(
                            ORDER_NOT_FOUND,
                            () -> vc.orders().describe(ann, DescribeOrder.of(id, OrderDescription.none()))),
                    assertRejected(ORDER_NOT_FOUND, () -> vc.orders().placeDraft(ann, PlaceDraft.of(id))),
                    assertRejected(ORDER_NOT_FOUND, () -> vc.orders().previewDraft(ann, id)));
            assertThat(rejections).extracting(Throwable::getMessage).containsOnly("There is no order " + id);
        }
        assertThat(vc.orders().get(STAFF, other.id())).isEqualTo(other);
    }

    @Test
    @Rule("GEN-1")
    void refusesCallersWithoutPermission() {
        Order filled = filled();
        OrderLineId line = firstLine(filled);
        Caller reader = IdentityFixtures.as(people.aUserWith("order:read:own"));

        for (Caller caller : List.of(Caller.visitor(), reader, system("order:read:any", "order:work:any"))) {
            assertRejected(missingFor(caller), () -> vc.orders().draft(caller, DraftOrder.own()));
            assertRejected(
                    missingFor(caller), () -> vc.orders().addLine(caller, AddLine.to(cart.id(), cleaning.id(), 1)));
            assertRejected(
                    missingFor(caller),
                    () -> vc.orders()
                            .changeLine(caller, ChangeLine.of(cart.id(), line).quantity(2)));
            assertRejected(missingFor(caller), () -> vc.orders().removeLine(caller, RemoveLine.of(cart.id(), line)));
            assertRejected(
                    missingFor(caller),
                    () -> vc.orders().describe(caller, DescribeOrder.of(cart.id(), OrderDescription.none())));
            assertRejected(missingFor(caller), () -> vc.orders().placeDraft(caller, PlaceDraft.of(cart.id())));
            assertRejected(missingFor(caller), () -> vc.orders().previewDraft(caller, cart.id()));
        }
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(filled);
    }

    @Test
    @Rule("GEN-6")
    void refusesChangesThatAreBasedOnAnOldVersion() {
        Order filled = filled();
        OrderLineId line = firstLine(filled);
        long old = filled.version() - 1;

        assertRejected(
                CODE,
                () -> vc.orders()
                        .addLine(ann, AddLine.to(cart.id(), cleaning.id(), 1).atVersion(old)));
        assertRejected(
                CODE,
                () -> vc.orders()
                        .changeLine(
                                ann, ChangeLine.of(cart.id(), line).quantity(2).atVersion(old)));
        assertRejected(
                CODE,
                () -> vc.orders().removeLine(ann, RemoveLine.of(cart.id(), line).atVersion(old)));
        assertRejected(
                CODE,
                () -> vc.orders()
                        .describe(
                                ann,
                                DescribeOrder.of(cart.id(), OrderDescription.none())
                                        .atVersion(old)));
        assertRejected(
                CODE, () -> vc.orders().placeDraft(ann, PlaceDraft.of(cart.id()).atVersion(old)));

        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(filled);
        assertThat(vc.orders()
                        .placeDraft(ann, PlaceDraft.of(cart.id()).atVersion(filled.version()))
                        .status())
                .isEqualTo(OrderStatus.PLACED);
    }

    @Test
    @Rule("GEN-6")
    void losesNoLineWhenManyAreAddedAtOnce() {
        int adders = 6;

        List<Race.Outcome<Order>> outcomes =
                Race.times(adders, n -> () -> vc.orders().addLine(ann, AddLine.to(cart.id(), cleaning.id(), n + 1)));

        Order after = vc.orders().get(ann, cart.id());
        long added = outcomes.stream().filter(Race.Outcome::succeeded).count();
        assertThat(added).isPositive();
        assertThat(after.lines()).hasSize((int) added);
        assertThat(after.version()).isEqualTo(cart.version() + added);
        assertThat(outcomes.stream().map(Race.Outcome::thrown).filter(Objects::nonNull))
                .allMatch(thrown -> thrown instanceof ConflictException clash && clash.retryable());
    }

    /** A cart of as many lines as it holds, put into the store at once. */
    private Order fullCart() {
        OrderPreview preview = vc.orders()
                .preview(ann, PlaceOrder.of(Collections.nCopies(Order.MAX_LINES, OrderItem.of(cleaning.id(), 1))));
        Order full = like(cart)
                .with(Order::id, new OrderId(new UUID(7, 8)))
                .with(Order::reference, "FULL")
                .with(Order::lines, preview.lines())
                .with(Order::totals, preview.totals())
                .made();
        persistence.transactions().inTransaction(() -> {
            persistence.ordering().orders().save(full, List.of());
            return full;
        });
        return full;
    }

    private Order filled() {
        vc.orders().addLine(ann, AddLine.to(cart.id(), cleaning.id(), 1));
        return vc.orders().addLine(ann, AddLine.to(cart.id(), windows.id(), 1));
    }

    private static OrderLineId lastLine(Order order) {
        return order.lines().get(order.lines().size() - 1).id();
    }
}
