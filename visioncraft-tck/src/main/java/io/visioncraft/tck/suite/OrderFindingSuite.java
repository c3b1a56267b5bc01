package io.visioncraft.tck.suite;

import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.RemoveLine;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How orders are found by their number, their days, their customer, their services and their status, on every store. */
@Rule("GEN-12")
abstract class OrderFindingSuite extends OrderingSuite {

    @Test
    @Rule("ORD-8")
    void findsAnOrderByItsNumberAsPeopleSayIt() {
        Order order = orders.aPlacedOrderOf(customer);
        orders.aPlacedOrderOf(customer);
        String number = order.reference();
        String bare = number.replace("-", "");

        for (String said : List.of(
                number,
                " " + number + " ",
                number.toLowerCase(Locale.ROOT),
                bare,
                "0RD" + bare.substring(3),
                bare.replace('0', 'o').replace('1', 'l'),
                number.replace('0', 'O').replace('1', 'I'),
                number.replace('-', ' '),
                number.replace('-', '\u2013'),
                String.join(" ", bare.split("")),
                bare.substring(3),
                number.substring(4).toLowerCase(Locale.ROOT),
                bare.substring(3).replace('0', 'o').replace('1', 'i'))) {
            assertThat(vc.orders().findByReference(ann, said)).as(said).contains(order);
        }
        for (String other : List.of(
                number.substring(0, number.length() - 1),
                number + "0",
                "ORD ORD" + bare.substring(3),
                bare.substring(4),
                "ORD-UUUU-UUUU",
                "ORD",
                "%",
                order.id().toString())) {
            assertThat(vc.orders().findByReference(ann, other)).as(other).isEmpty();
        }
    }

    @Test
    @Rule("ORD-8")
    void findsANumberThatAStoreHadAsItStandsBeforeOneOfTheLibrary() {
        Order order = orders.aPlacedOrderOf(customer);
        String bare = order.reference().substring(4);
        Order old = like(order)
                .with(Order::id, new OrderId(standIns.ids().next()))
                .with(Order::reference, bare)
                .with(Order::version, 1L)
                .made();
        persistence.transactions().inTransaction(() -> {
            persistence.ordering().orders().save(old, List.of());
            return true;
        });

        assertThat(vc.orders().findByReference(ann, bare).map(Order::id)).contains(old.id());
        assertThat(vc.orders().findByReference(ann, order.reference())).contains(order);
        assertThat(vc.orders().findByReference(ann, bare.replace("-", ""))).contains(order);
    }

    @Test
    @Rule({"GEN-2", "IDN-9"})
    void findsByNumberWhatTheCallerReachesAndShowsNoMore() {
        Order stated = vc.orders()
                .place(
                        STAFF,
                        PlaceOrder.of(List.of(OrderItem.of(cleaning.id(), 1).stating("70.00", "EUR", "an old friend")))
                                .forCustomer(customer.id()));
        Caller bob = IdentityFixtures.as(people.aCustomer());

        assertThat(vc.orders().findByReference(STAFF, stated.reference())).contains(stated);
        assertThat(vc.orders().findByReference(bob, stated.reference())).isEmpty();
        Order seen = vc.orders().findByReference(ann, stated.reference()).orElseThrow();
        assertThat(seen).isEqualTo(vc.orders().get(ann, stated.id()));
        assertThat(seen.lines().get(0).price().reason()).isEmpty();
        for (Caller caller : List.of(Caller.visitor(), system("order:work:any"))) {
            assertRejected(missingFor(caller), () -> vc.orders().findByReference(caller, stated.reference()));
        }
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    @SuppressWarnings("NullAway") // what a host may do all the same
    void refusesWhatIsNoNumber() {
        assertInvalid(REQUIRED, "reference", () -> vc.orders().findByReference(STAFF, null));
        assertInvalid(REQUIRED, "reference", () -> vc.orders().findByReference(STAFF, " "));
        assertInvalid(TOO_LONG, "reference", () -> vc.orders().findByReference(STAFF, "0".repeat(65)));
        assertInvalid(CONTROL_CHARACTER, "reference", () -> vc.orders().findByReference(STAFF, "ORD\u0000"));
    }

    @Test
    @Rule("GEN-8")
    void findsOrdersByTheDaysOfTheIssuersZone() {
        // in Berlin the day changes at 22:00 UTC until the 25th of October, and at 23:00 UTC from then on
        OrderId before = madeAt("2026-10-24T21:59:59.999999Z");
        OrderId first = madeAt("2026-10-24T22:00:00Z");
        OrderId last = madeAt("2026-10-25T22:59:59.999999Z");
        OrderId after = madeAt("2026-10-25T23:00:00Z");
        LocalDate day = LocalDate.of(2026, 10, 25);

        assertThat(ids(ann, OrderSearch.all().madeFrom(day).madeUntil(day))).containsExactly(last, first);
        assertThat(ids(ann, OrderSearch.all().madeFrom(day))).containsExactly(after, last, first);
        assertThat(ids(ann, OrderSearch.all().madeUntil(day))).containsExactly(last, first, before);
        assertThat(ids(ann, OrderSearch.all().madeFrom(day.plusDays(2)))).isEmpty();
        assertThat(ids(ann, OrderSearch.all().madeFrom(LocalDate.of(1, 1, 1)).madeUntil(LocalDate.of(9999, 12, 31))))
                .containsExactly(after, last, first, before);
    }

    @Test
    @Rule("ORD-1")
    void findsACartByTheDayOnWhichItWasBegun() {
        Order cart = vc.orders().draft(ann, DraftOrder.own());
        LocalDate begun = LocalDate.ofInstant(clock.instant(), issuer().zone());
        vc.orders().addLine(ann, AddLine.to(cart.id(), cleaning.id(), 1));
        clock.advance(Duration.ofDays(3));
        vc.orders().placeDraft(ann, PlaceDraft.of(cart.id()));

        assertThat(ids(ann, OrderSearch.all().madeFrom(begun).madeUntil(begun))).containsExactly(cart.id());
        assertThat(ids(ann, OrderSearch.all().madeFrom(begun.plusDays(1)))).isEmpty();
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    void refusesDaysThatMakeNoPeriodAllAtOnce() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertInvalid(
                OUT_OF_RANGE,
                "madeUntil",
                () -> list(ann, OrderSearch.all().madeFrom(day).madeUntil(day.minusDays(1))));
        for (LocalDate bad :
                List.of(LocalDate.MIN, LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1), LocalDate.MAX)) {
            assertInvalid(
                    OUT_OF_RANGE, "madeFrom", () -> list(ann, OrderSearch.all().madeFrom(bad)));
            assertInvalid(
                    OUT_OF_RANGE, "madeUntil", () -> list(ann, OrderSearch.all().madeUntil(bad)));
        }
        InvalidInputException both = catchThrowableOfType(
                InvalidInputException.class,
                () -> list(ann, OrderSearch.all().madeFrom(LocalDate.MAX).madeUntil(LocalDate.MIN)));
        assertThat(both.violations()).extracting(Violation::path).containsExactlyInAnyOrder("madeFrom", "madeUntil");
    }

    @Test
    @Rule("GEN-9")
    void findsOrdersByAServiceOnceEachAndNewestFirst() {
        OrderId first = placed(customer, cleaning, windows);
        placed(customer, windows);
        OrderId twice = placed(customer, cleaning, cleaning, windows, cleaning);
        OrderId last = placed(customer, cleaning);

        assertThat(ids(ann, OrderSearch.all().withService(cleaning.id()))).containsExactly(last, twice, first);
        assertThat(ids(ann, OrderSearch.all().withService(new ServiceId(new UUID(7, 7)))))
                .isEmpty();
    }

    @Test
    @Rule({"ORD-3", "ORD-2"})
    void findsOrdersByTheServicesAndTheStatusThatTheyHaveNow() {
        Order cart = orders.aCartOf(customer);
        OrderSearch cleaned = OrderSearch.all().withService(cleaning.id());
        assertThat(ids(ann, cleaned)).isEmpty();

        Order added = vc.orders().addLine(ann, AddLine.to(cart.id(), OrderItem.of(cleaning.id(), 1)));
        assertThat(ids(ann, cleaned.in(OrderStatus.DRAFT))).containsExactly(cart.id());

        vc.orders()
                .removeLine(
                        ann,
                        RemoveLine.of(
                                cart.id(),
                                added.lines().get(added.lines().size() - 1).id()));
        assertThat(ids(ann, cleaned)).isEmpty();
        vc.orders().addLine(ann, AddLine.to(cart.id(), OrderItem.of(cleaning.id(), 1)));
        vc.orders().cancel(ann, CancelOrder.of(cart.id()));
        assertThat(ids(ann, cleaned.in(OrderStatus.DRAFT))).isEmpty();
        assertThat(ids(ann, cleaned.in(OrderStatus.CANCELLED))).containsExactly(cart.id());
        assertThat(ids(ann, cleaned.in(OrderStatus.PLACED, OrderStatus.CANCELLED)))
                .containsExactly(cart.id());
    }

    @Test
    @Rule("GEN-2")
    void combinesAllConditionsAndStaysWithinTheReachOfTheCaller() {
        User other = people.aCustomer();
        clock.set(Instant.parse("2026-05-01T10:00:00Z"));
        placed(customer, cleaning);
        clock.set(Instant.parse("2026-05-02T10:00:00Z"));
        OrderId wanted = placed(customer, cleaning);
        OrderId cancelled = placed(customer, cleaning);
        vc.orders().cancel(ann, CancelOrder.of(cancelled));
        placed(customer, windows);
        OrderId others = placed(other, cleaning);
        clock.set(Instant.parse("2026-05-03T10:00:00Z"));
        placed(customer, cleaning);
        LocalDate day = LocalDate.of(2026, 5, 2);
        OrderSearch search = OrderSearch.all()
                .withService(cleaning.id())
                .in(OrderStatus.PLACED)
                .madeFrom(day)
                .madeUntil(day);

        assertThat(ids(STAFF, search)).containsExactly(others, wanted);
        assertThat(ids(STAFF, search.ofCustomer(customer.id()))).containsExactly(wanted);
        assertThat(ids(ann, search)).containsExactly(wanted);
        assertThat(ids(ann, search.ofCustomer(other.id()))).isEmpty();
    }

    @Test
    @Rule("GEN-9")
    void refusesTheCursorOfAnotherSearch() {
        placed(customer, cleaning);
        placed(customer, cleaning);
        OrderSearch search = OrderSearch.all().withService(cleaning.id()).madeFrom(LocalDate.of(2026, 1, 1));
        ListRequest next = ListRequest.first(1)
                .after(vc.orders().list(ann, search, ListRequest.first(1)).next());

        assertThat(vc.orders().list(ann, search, next).items()).hasSize(1);
        for (OrderSearch another : List.of(
                OrderSearch.all(),
                search.withService(windows.id()),
                search.in(OrderStatus.PLACED),
                search.madeFrom(LocalDate.of(2026, 1, 2)),
                search.madeUntil(LocalDate.of(2027, 1, 1)))) {
            assertInvalid(MALFORMED_CURSOR, "cursor", () -> vc.orders().list(ann, another, next));
        }
    }

    @Test
    @Rule("GEN-9")
    void neitherDoublesNorHidesOrdersOfAServiceWhileOthersAreMade() {
        for (int i = 0; i < 5; i++) {
            placed(customer, cleaning, cleaning);
        }
        OrderSearch search = OrderSearch.all().withService(cleaning.id());
        List<OrderId> all = ids(ann, search);

        List<OrderId> parts = Listings.all(2, request -> {
                    var part = vc.orders().list(ann, search, request);
                    placed(customer, cleaning);
                    return part;
                })
                .stream()
                .map(OrderSummary::id)
                .toList();

        assertThat(all).hasSize(5);
        assertThat(parts).isEqualTo(all);
    }

    private OrderId madeAt(String instant) {
        clock.set(Instant.parse(instant));
        return placed(customer, cleaning);
    }

    /** A placed order with a line of each, made a second after the one before. */
    private OrderId placed(User buyer, Service... services) {
        List<OrderItem> items = List.of(services).stream()
                .map(service -> OrderItem.of(service.id(), 1))
                .toList();
        OrderId order = vc.orders()
                .place(STAFF, PlaceOrder.of(items).in("EUR").forCustomer(buyer.id()))
                .id();
        clock.advance(Duration.ofMillis(1));
        return order;
    }

    private List<OrderSummary> list(Caller caller, OrderSearch search) {
        return Listings.all(2, request -> vc.orders().list(caller, search, request));
    }

    private List<OrderId> ids(Caller caller, OrderSearch search) {
        return list(caller, search).stream().map(OrderSummary::id).toList();
    }
}
