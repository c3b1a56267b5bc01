package io.visioncraft.tck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Issuance;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryNode;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.MoveCategory;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.ConflictException;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.tck.probe.Invariants;
import io.visioncraft.tck.probe.Tally;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.fixture.OrderFixtures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Sixteen threads on one order, one series of numbers, one tree and one role, on every store: no update is lost, and who is
 * refused hears of a conflict and may try again. What the library runs again by itself is bounded, so callers do, too.
 */
abstract class ContentionSuite extends BehaviourSuite {

    private static final int THREADS = 16;
    private static final int TRIES = 1_000;

    @Test
    @Rule({"ORD-4", "GEN-6"})
    void losesNoLineOfACartThatSixteenFill() {
        IdentityFixtures people = IdentityFixtures.in(vc);
        CatalogFixtures catalog = CatalogFixtures.in(vc);
        Order cart = OrderFixtures.in(vc, people, catalog).anEmptyCartOf(people.aCustomer());
        Caller customer = OrderFixtures.customerOf(cart);
        ServiceId service = catalog.anActiveServiceAt("80.00", "EUR").id();

        allOf(n -> () -> again(() -> vc.orders().addLine(customer, AddLine.to(cart.id(), service, n + 1))));

        Order filled = vc.orders().get(customer, cart.id());
        assertThat(filled.lines())
                .extracting(line -> line.quantity().value().intValueExact())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, THREADS).boxed().toList());
        assertThat(filled.version()).isEqualTo(cart.version() + THREADS);
    }

    @Test
    @Rule({"INV-4", "INV-1"})
    void numbersTheInvoicesOfSixteenWithoutAGap() {
        User ann = IdentityFixtures.in(vc).aCustomer();
        Service service = CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR");

        allOf(n -> () -> List.of(placed(ann, service), placed(ann, service), placed(ann, service)));

        List<String> numbers = Listings.all(
                        50,
                        request -> vc.invoices()
                                .list(Caller.system("reader", vc.permissions().all()), InvoiceSearch.all(), request))
                .stream()
                .map(InvoiceSummary::issue)
                .map(issue -> Objects.requireNonNull(issue, "issue"))
                .map(Issuance::number)
                .sorted()
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, 3 * THREADS)
                        .mapToObj(n -> String.format(Locale.ROOT, "INV-2026-%06d", n))
                        .toList());
    }

    private Order placed(User customer, Service service) {
        return again(() -> vc.orders().place(IdentityFixtures.as(customer), PlaceOrder.of(service.id(), 1)));
    }

    @Test
    @Rule({"CAT-3", "CAT-2"})
    void keepsATreeInWhichSixteenMoveAndMake() {
        CatalogFixtures catalog = CatalogFixtures.in(vc);
        Category root = catalog.aCategory("Root");
        List<Category> branches = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            branches.add(catalog.aCategoryUnder(root, "Branch " + n));
        }
        Caller manager = CatalogFixtures.manager();

        allOf(n -> () -> {
            CategoryId mine = again(() -> vc.categories()
                            .create(
                                    manager,
                                    CreateCategory.under(branches.get(n % 4).id(), "Leaf " + n)))
                    .id();
            again(() -> vc.categories()
                    .move(
                            manager,
                            MoveCategory.under(mine, branches.get((n + 1) % 4).id())));
            return again(() -> vc.categories().move(manager, MoveCategory.under(mine, root.id())));
        });

        List<CategoryNode> nodes = Listings.all(50, request -> vc.categories().subtree(manager, root.id(), request));
        assertThat(nodes).hasSize(1 + branches.size() + THREADS);
        assertThat(nodes)
                .filteredOn(node -> node.depth() == nodes.get(0).depth() + 1)
                .hasSize(branches.size() + THREADS);
    }

    @Test
    @Rule({"ROL-1", "GEN-6"})
    void losesNoPermissionThatSixteenAddToOneRole() {
        Caller admin = IdentityFixtures.in(vc).admin();
        Role role = vc.roles().create(admin, CreateRole.of("Night shift"));
        List<Permission> permissions =
                vc.permissions().all().stream().limit(THREADS).toList();

        allOf(n -> () -> again(() -> {
            Role read = vc.roles().get(admin, role.id());
            TreeSet<Permission> more = new TreeSet<>(read.permissions());
            more.add(permissions.get(n));
            return vc.roles()
                    .change(admin, ChangeRole.of(role.id()).granting(more).atVersion(read.version()));
        }));

        Role granted = vc.roles().get(admin, role.id());
        assertThat(granted.permissions()).containsExactlyInAnyOrderElementsOf(permissions);
        assertThat(granted.version()).isEqualTo(role.version() + THREADS);
    }

    /**
     * Nobody who sets a price is refused for another's sake, and the entry of a line proves its price. How many orders lie, by
     * their instant, in the window of an entry that was being set meanwhile is written to {@code target/price-windows.tsv}.
     */
    @Test
    @Rule({"PRC-1", "PRC-5", "GEN-8"})
    void provesThePriceOfEachOrderThatEightPlaceWhileEightSetPrices() {
        User ann = IdentityFixtures.in(vc).aCustomer();
        ServiceId service =
                CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR").id();
        clock.advance(Duration.ofDays(1));
        VisionCraft ticking = standIns.builder(persistence, issuer())
                .clock(new Ticking(clock))
                .build();
        Caller manager = CatalogFixtures.manager();

        allOf(n -> () -> {
            for (int i = 1; i <= 3; i++) {
                String amount = n + i + ".00";
                if (n % 2 == 0) {
                    ticking.prices().set(manager, SetPrice.of(service, amount, "EUR"));
                } else {
                    again(() -> ticking.orders().place(IdentityFixtures.as(ann), PlaceOrder.of(service, 1)));
                }
            }
            return n;
        });

        Map<PriceId, Price> entries =
                Listings.all(50, request -> vc.prices().history(manager, service, "EUR", request)).stream()
                        .collect(Collectors.toMap(Price::id, Function.identity()));
        int elsewhere = 0;
        List<Order> orders =
                Listings.all(50, request -> vc.orders().list(IdentityFixtures.as(ann), OrderSearch.all(), request))
                        .stream()
                        .map(summary -> vc.orders().get(IdentityFixtures.as(ann), summary.id()))
                        .toList();
        for (Order order : orders) {
            LinePrice price = order.lines().get(0).price();
            Price entry = Objects.requireNonNull(entries.get(Objects.requireNonNull(price.entry())));
            Instant placed = Objects.requireNonNull(order.placedAt());
            assertThat(price.unitPrice()).isEqualTo(entry.unitPrice());
            assertThat(entry.window().from()).isBeforeOrEqualTo(placed);
            elsewhere += entry.window().contains(placed) ? 0 : 1;
        }
        assertThat(entries).hasSize(1 + 3 * THREADS / 2);
        assertThat(orders).hasSize(3 * THREADS / 2);
        Tally.write(
                "price-windows.tsv",
                storeName(),
                new TreeMap<>(Map.of("in the window of another entry", elsewhere + "\tof " + orders.size())));
    }

    /** A clock that each reading moves on, as a real one does. */
    private static final class Ticking extends Clock {

        private final MovableClock clock;

        Ticking(MovableClock clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            clock.advance(Duration.ofNanos(1_000));
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }
    }

    /** Nobody is refused for good, and the invariants hold. */
    private <T> void allOf(Race.Numbered<T> calls) {
        List<Race.Outcome<T>> outcomes = Race.times(THREADS, calls);

        assertThat(Race.failures(outcomes)).isEmpty();
        Invariants.of(persistence, issuer().currency()).check();
    }

    /** A conflict is the only refusal there is, and means to try again. */
    private static <T> T again(Callable<T> call) {
        for (int tries = 1; ; tries++) {
            try {
                return call.call();
            } catch (ConflictException conflict) {
                if (tries == TRIES) {
                    throw conflict;
                }
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
