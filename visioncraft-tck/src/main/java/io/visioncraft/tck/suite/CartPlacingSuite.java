package io.visioncraft.tck.suite;

import static io.visioncraft.ordering.OrderingCodes.CUSTOMER_NOT_ACTIVE;
import static io.visioncraft.ordering.OrderingCodes.EMPTY_ORDER;
import static io.visioncraft.ordering.OrderingCodes.SERVICE_NOT_ACTIVE;
import static io.visioncraft.ordering.OrderingCodes.STALE_TOTAL;
import static io.visioncraft.ordering.OrderingCodes.WRONG_STATUS;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.catalog.RetireService;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.ChangeLine;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderPreview;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.RemoveLine;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a cart becomes an order, on every store (ORD-4). */
abstract class CartPlacingSuite extends OrderingSuite {

    private Order cart;

    @BeforeEach
    void beginWithAnEmptyCart() {
        cart = orders.anEmptyCartOf(customer);
        events.clear();
    }

    @Test
    @Rule({"ORD-4", "ORD-2", "MON-6"})
    void placesTheCartAsItWasPreviewed() {
        filled();
        clock.advance(Duration.ofDays(1));
        catalog.aPrice(cleaning.id(), "90.00", "EUR");
        OrderPreview preview = vc.orders().previewDraft(ann, cart.id());
        events.clear();

        Order placed = vc.orders().placeDraft(ann, PlaceDraft.of(cart.id()).expecting("117.80", "EUR"));

        assertThat(placed.lines()).isEqualTo(preview.lines());
        assertThat(placed.totals()).isEqualTo(preview.totals());
        assertThat(placed.payable()).isEqualTo(eur("117.80"));
        assertThat(placed.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(placed.placedAt()).isEqualTo(clock.instant());
        assertThat(placed.createdAt()).isEqualTo(cart.createdAt());
        assertThat(placed.reference()).isEqualTo(cart.reference());
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(placed);
        assertThat(events.types()).startsWith("order.placed");
        assertThat(vc.orders().history(ann, cart.id(), ListRequest.first()).items())
                .extracting(StatusChange::to)
                .containsExactly(OrderStatus.DRAFT, OrderStatus.PLACED);
    }

    @Test
    @Rule("MON-6")
    void placesACartAndItsLinesAtTheSameTotals() {
        Order filled = filled();

        Order straight = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).and(windows.id(), 1));
        Order placed = vc.orders().placeDraft(ann, PlaceDraft.of(cart.id()));

        assertThat(filled.totals()).isEqualTo(straight.totals());
        assertThat(placed.totals()).isEqualTo(straight.totals());
    }

    @Test
    @Rule("ORD-4")
    void refusesToPlaceAnEmptyCart() {
        assertRejected(EMPTY_ORDER, () -> vc.orders().placeDraft(ann, PlaceDraft.of(cart.id())));
        assertRejected(EMPTY_ORDER, () -> vc.orders().previewDraft(ann, cart.id()));

        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(cart);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("ORD-4")
    void refusesToPlaceACartAtAStaleTotal() {
        Order filled = filled();
        clock.advance(Duration.ofSeconds(1));
        catalog.aPrice(cleaning.id(), "90.00", "EUR");
        events.clear();

        VisionCraftException rejection = assertRejected(
                STALE_TOTAL,
                () -> vc.orders().placeDraft(ann, PlaceDraft.of(cart.id()).expecting("105.90", "EUR")));

        assertThat(rejection.details()).isEqualTo(Map.of("expected", "105.90", "actual", "117.80", "currency", "EUR"));
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(filled);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("ORD-4")
    void refusesToPlaceTheCartOfACustomerWhoIsSuspended() {
        Order filled = filled();
        vc.users().suspend(people.admin(), SuspendUser.of(customer.id(), "Chargebacks"));

        assertRejected(CUSTOMER_NOT_ACTIVE, () -> vc.orders().placeDraft(STAFF, PlaceDraft.of(cart.id())));

        assertThat(vc.orders().get(STAFF, cart.id())).isEqualTo(filled);
    }

    @Test
    @Rule({"ORD-9", "ORD-2"})
    void neverChangesTheLinesOfAPlacedOrder() {
        Order placed = orders.aPlacedOrderOf(customer);
        OrderLineId line = firstLine(placed);
        events.clear();

        assertRejected(WRONG_STATUS, () -> vc.orders().addLine(ann, AddLine.to(placed.id(), cleaning.id(), 1)));
        assertRejected(
                WRONG_STATUS,
                () -> vc.orders()
                        .changeLine(ann, ChangeLine.of(placed.id(), line).quantity(2)));
        assertRejected(
                WRONG_STATUS,
                () -> vc.orders()
                        .changeLine(STAFF, ChangeLine.of(placed.id(), line).stating("1", "EUR", "Kind")));
        assertRejected(WRONG_STATUS, () -> vc.orders().removeLine(ann, RemoveLine.of(placed.id(), line)));
        assertRejected(
                WRONG_STATUS, () -> vc.orders().describe(ann, DescribeOrder.of(placed.id(), OrderDescription.none())));
        assertRejected(WRONG_STATUS, () -> vc.orders().placeDraft(ann, PlaceDraft.of(placed.id())));
        assertRejected(WRONG_STATUS, () -> vc.orders().previewDraft(ann, placed.id()));

        assertThat(vc.orders().get(ann, placed.id())).isEqualTo(placed);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"ORD-4", "GEN-6"})
    void placesACartOnceWhenItIsPlacedTwiceAtOnce() {
        filled();

        List<Race.Outcome<Order>> outcomes =
                Race.times(4, n -> () -> vc.orders().placeDraft(ann, PlaceDraft.of(cart.id())));

        assertThat(outcomes.stream().filter(Race.Outcome::succeeded)).hasSize(1);
        assertThat(events.ofType("order.placed")).hasSize(1);
        outcomes.stream()
                .filter(outcome -> !outcome.succeeded())
                .forEach(outcome -> assertRejected(WRONG_STATUS, () -> {
                    throw outcome.thrown();
                }));
    }

    @Test
    @Rule({"ORD-3", "ORD-4"})
    void namesTheLinesWhoseServicesAreNoLongerOnOffer() {
        Order filled = filled();
        vc.services().retire(CatalogFixtures.manager(), RetireService.of(cleaning.id()));

        VisionCraftException adding = assertRejected(
                SERVICE_NOT_ACTIVE, () -> vc.orders().addLine(ann, AddLine.to(cart.id(), windows.id(), 1)));
        VisionCraftException placing =
                assertRejected(SERVICE_NOT_ACTIVE, () -> vc.orders().placeDraft(ann, PlaceDraft.of(cart.id())));
        assertRejected(SERVICE_NOT_ACTIVE, () -> vc.orders().previewDraft(ann, cart.id()));
        assertRejected(
                SERVICE_NOT_ACTIVE,
                () -> vc.orders()
                        .changeLine(
                                ann, ChangeLine.of(cart.id(), firstLine(filled)).quantity(9)));

        assertThat(List.of(adding, placing))
                .allSatisfy(rejection -> assertThat(rejection.details())
                        .containsEntry("lines", List.of(firstLine(filled).toString()))
                        .containsEntry("services", List.of(cleaning.id().toString()))
                        .containsEntry("codes", List.of(cleaning.code())));
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(filled);
    }

    @Test
    @Rule("GEN-7")
    void takesEachChangeOncePerKey() {
        Order draft = vc.orders().draft(ann.withKey("k"), DraftOrder.own());
        assertThat(vc.orders().draft(ann.withKey("k"), DraftOrder.own()).id()).isEqualTo(draft.id());

        AddLine add = AddLine.to(draft.id(), cleaning.id(), 1);
        Order added = vc.orders().addLine(ann.withKey("k"), add);
        assertThat(vc.orders().addLine(ann.withKey("k"), add)).isEqualTo(added);

        PlaceDraft place = PlaceDraft.of(draft.id());
        Order placed = vc.orders().placeDraft(ann.withKey("k"), place);
        assertThat(vc.orders().placeDraft(ann.withKey("k"), place)).isEqualTo(placed);
        assertThat(vc.orders().addLine(ann.withKey("k"), add)).isEqualTo(placed);
        assertThat(vc.orders().list(ann, OrderSearch.all(), ListRequest.first()).items())
                .hasSize(2);
    }

    private Order filled() {
        vc.orders().addLine(ann, AddLine.to(cart.id(), cleaning.id(), 1));
        return vc.orders().addLine(ann, AddLine.to(cart.id(), windows.id(), 1));
    }
}
