package io.visioncraft.tck.suite;

import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.ordering.OrderingCodes.ORDER_NOT_FOUND;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How orders are read and listed, on every store. */
abstract class OrderReadingSuite extends OrderingSuite {

    private static final OrderId UNKNOWN = new OrderId(new UUID(7, 7));

    @Test
    @Rule({"GEN-2", "GEN-3"})
    void answersAnotherCustomersOrderLikeAnUnknownOne() {
        Order other = orders.aPlacedOrder();

        for (OrderId id : List.of(other.id(), UNKNOWN)) {
            List<VisionCraftException> rejections = List.of(
                    assertRejected(ORDER_NOT_FOUND, () -> vc.orders().get(ann, id)),
                    assertRejected(ORDER_NOT_FOUND, () -> vc.orders().history(ann, id, ListRequest.first())),
                    assertRejected(ORDER_NOT_FOUND, () -> vc.orders().allowed(ann, id)));
            assertThat(rejections).extracting(Throwable::getMessage).containsOnly("There is no order " + id);
        }
        assertRejected(ORDER_NOT_FOUND, () -> vc.orders().get(STAFF, UNKNOWN));
        assertThat(vc.orders().get(STAFF, other.id())).isEqualTo(other);
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void refusesCallersWithoutPermission() {
        Order placed = orders.aPlacedOrderOf(customer);
        Caller places = IdentityFixtures.as(people.aUserWith("order:place:own"));

        for (Caller caller : List.of(Caller.visitor(), places, system("order:work:any"))) {
            assertRejected(missingFor(caller), () -> vc.orders().get(caller, placed.id()));
            assertRejected(missingFor(caller), () -> vc.orders().history(caller, placed.id(), ListRequest.first()));
            assertRejected(missingFor(caller), () -> vc.orders().allowed(caller, placed.id()));
            assertRejected(missingFor(caller), () -> seenBy(caller));
        }
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    @SuppressWarnings("NullAway") // what a host may do all the same
    void refusesIdsAndSearchesThatAreNone() {
        assertInvalid(REQUIRED, "order", () -> vc.orders().get(STAFF, null));
        assertInvalid(REQUIRED, "order", () -> vc.orders().history(STAFF, null, ListRequest.first()));
        assertInvalid(REQUIRED, "order", () -> vc.orders().allowed(STAFF, null));
        assertInvalid(REQUIRED, "order", () -> vc.orders().previewDraft(STAFF, null));
        assertInvalid(REQUIRED, "", () -> vc.orders().list(STAFF, null, ListRequest.first()));
        assertInvalid(
                REQUIRED,
                "statuses",
                () -> vc.orders().list(STAFF, new OrderSearch(null, null, null, null, null), ListRequest.first()));
    }

    @Test
    @Rule("GEN-9")
    void listsTheNewestFirst() {
        Order first = orders.aPlacedOrderOf(customer);
        clock.advance(Duration.ofSeconds(1));
        Order second = orders.aCartOf(customer);

        List<OrderSummary> found = seenBy(ann);

        assertThat(found).containsExactly(OrderSummary.of(second), OrderSummary.of(first));
    }

    @Test
    @Rule("GEN-2")
    void listsACustomersOwnOrdersOnly() {
        User other = people.aCustomer();
        Order own = orders.aPlacedOrderOf(customer);
        Order others = orders.aPlacedOrderOf(other);

        assertThat(ids(ann, OrderSearch.all())).containsExactly(own.id());
        assertThat(ids(ann, OrderSearch.all().ofCustomer(customer.id()))).containsExactly(own.id());
        assertThat(ids(ann, OrderSearch.all().ofCustomer(other.id()))).isEmpty();
        assertThat(ids(STAFF, OrderSearch.all())).containsExactlyInAnyOrder(own.id(), others.id());
        assertThat(ids(STAFF, OrderSearch.all().ofCustomer(other.id()))).containsExactly(others.id());
        assertThat(ids(STAFF, OrderSearch.all().ofCustomer(new UserId(new UUID(7, 7)))))
                .isEmpty();
    }

    @Test
    @Rule("GEN-9")
    void listsOrdersThatStandThere() {
        OrderId placed = orders.aPlacedOrderOf(customer).id();
        OrderId onHold = orders.anOrderOf(customer, OrderStatus.ON_HOLD).id();
        orders.anOrderOf(customer, OrderStatus.CANCELLED);

        assertThat(ids(ann, OrderSearch.all().in(OrderStatus.PLACED))).containsExactly(placed);
        assertThat(ids(ann, OrderSearch.all().in(OrderStatus.ON_HOLD, OrderStatus.PLACED)))
                .containsExactlyInAnyOrder(onHold, placed);
        assertThat(ids(ann, OrderSearch.all().in(OrderStatus.COMPLETED))).isEmpty();
        assertThat(ids(ann, OrderSearch.all().in())).hasSize(3);
    }

    @Test
    @Rule("GEN-9")
    void listsPartByPartWithoutDoublesOrGaps() {
        for (int i = 0; i < 7; i++) {
            orders.aPlacedOrderOf(customer);
            clock.advance(Duration.ofMillis(i % 2));
        }
        List<OrderId> all = ids(ann, OrderSearch.all());

        List<OrderId> parts = new ArrayList<>();
        ListRequest request = ListRequest.first(2);
        Listing<OrderSummary> part;
        do {
            part = vc.orders().list(ann, OrderSearch.all(), request);
            part.items().forEach(order -> parts.add(order.id()));
            request = request.after(part.next());
            // what comes meanwhile is newer, so it neither doubles nor hides others
            orders.aPlacedOrderOf(customer);
            clock.advance(Duration.ofMillis(1));
        } while (part.more());

        assertThat(all).hasSize(7);
        assertThat(parts).isEqualTo(all);
    }

    @Test
    @Rule("GEN-9")
    void refusesCursorsOfAnotherListAndLimitsOutOfRange() {
        orders.aPlacedOrderOf(customer);
        Order moved = orders.anOrderOf(customer, OrderStatus.CONFIRMED);
        ListRequest one = ListRequest.first(1);
        ListRequest next =
                one.after(vc.orders().list(ann, OrderSearch.all(), one).next());
        ListRequest later = one.after(vc.orders().history(ann, moved.id(), one).next());

        assertThat(vc.orders().list(ann, OrderSearch.all(), next).items()).hasSize(1);
        assertInvalid(MALFORMED_CURSOR, "cursor", () -> vc.orders().list(STAFF, OrderSearch.all(), next));
        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.orders().list(ann, OrderSearch.all().in(OrderStatus.PLACED), next));
        assertInvalid(MALFORMED_CURSOR, "cursor", () -> vc.orders().list(ann, OrderSearch.all(), one.after("AAAA")));
        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.orders().history(ann, orders.aPlacedOrderOf(customer).id(), later));
        for (int limit : Set.of(0, -1, ListRequest.MAX_LIMIT + 1)) {
            assertInvalid(
                    OUT_OF_RANGE, "limit", () -> vc.orders().list(ann, OrderSearch.all(), ListRequest.first(limit)));
        }
    }

    @Test
    @Rule({"GEN-9", "GEN-10"})
    void listsTheHistoryPartByPart() {
        Order completed = orders.anOrderOf(customer, OrderStatus.COMPLETED);

        List<OrderStatus> seen = new ArrayList<>();
        ListRequest request = ListRequest.first(1);
        Listing<StatusChange<OrderStatus>> part;
        do {
            part = vc.orders().history(ann, completed.id(), request);
            part.items().forEach(change -> seen.add(change.to()));
            request = request.after(part.next());
        } while (part.more());

        assertThat(seen)
                .containsExactly(
                        OrderStatus.PLACED, OrderStatus.CONFIRMED, OrderStatus.IN_PROGRESS, OrderStatus.COMPLETED);
    }

    private List<OrderId> ids(Caller caller, OrderSearch search) {
        return vc.orders().list(caller, search, ListRequest.first()).items().stream()
                .map(OrderSummary::id)
                .toList();
    }
}
