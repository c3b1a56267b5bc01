package io.visioncraft.testkit;

import static io.visioncraft.testkit.assertion.VisionCraftAssertions.assertThat;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.Service;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tax.TaxSettings;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InMemoryVisionCraftTest {

    private static final int ORDERS = 60;

    private final InMemoryVisionCraft test = InMemoryVisionCraft.create();

    @Test
    void isReadyInOneLine() {
        Order order = test.givenAPlacedOrder();

        assertThat(order).isPlaced().hasTotal("80.00 EUR");
        assertThat(test.events()).hasInOrder("user.bootstrapped", "user.registered", "order.placed", "invoice.issued");
    }

    @Test
    void letsTimePass() {
        Instant before = test.clock().instant();
        Invoice invoice = test.givenAnIssuedInvoice();

        test.travel(Duration.ofDays(15));

        LocalDate today =
                LocalDate.ofInstant(test.clock().instant(), StandIns.issuer().zone());
        assertThat(test.clock().instant()).isEqualTo(before.plus(Duration.ofDays(15)));
        assertThat(test.fixtures().billing().receivableOf(invoice.id())).isOverdueOn(today);
    }

    /** A hundred thousand events are what some 30,000 orders leave behind. */
    @Test
    void copiesNothingOfWhatHappenedBeforeWhenItPlacesAnOrder() {
        User ann = test.givenACustomer();
        Service windows = test.givenAnActiveService("80.00", "EUR");
        bytesOf(() -> place(ann, windows)); // loads what is loaded once
        long early = bytesOf(() -> place(ann, windows));
        test.events().committed(Collections.nCopies(100_000, test.events().all().get(0)));
        test.givenAPlacedOrder(ann, windows, 1); // the list of events makes room, once for as many again

        long late = bytesOf(() -> place(ann, windows));

        assertThat(late).isLessThan(early + early / 4);
        assertThat(test.events().ofType("order.placed")).hasSize(3 * ORDERS + 1);
    }

    private void place(User customer, Service service) {
        for (int i = 0; i < ORDERS; i++) {
            test.givenAPlacedOrder(customer, service, 1);
        }
    }

    /** What this thread allocates meanwhile: each copy of a list is in it, and no time is. */
    private static long bytesOf(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void givesPeople() {
        User administrator = test.givenAnAdministrator();
        User staff = test.givenAMemberOfStaff();
        User ann = test.givenACustomer("ann@example.com", "Ann");
        User auditor = test.givenAUserWith("invoice:read:any");

        assertThat(test.givenAnAdministrator()).isSameAs(administrator);
        assertThat(administrator).isActive().hasRole(test.fixtures().people().role(BuiltInRole.ADMIN));
        assertThat(staff).isActive().hasRole(test.fixtures().people().role(BuiltInRole.STAFF));
        assertThat(ann).isActive().hasEmail("ann@example.com").hasName("Ann");
        assertThat(test.givenACustomer()).isActive().isNotEqualTo(test.givenACustomer());
        assertThat(test.vc()
                        .invoices()
                        .get(as(auditor), test.givenAnIssuedInvoice().id()))
                .isIssued();
    }

    @Test
    void givesAnOrderOfWhatIsAskedFor() {
        User ann = test.givenACustomer();
        Service windows = test.givenAnActiveService("12.50", "EUR");

        Order order = test.givenAPlacedOrder(ann, windows, 4);

        assertThat(windows).isActive();
        assertThat(order).isPlaced().belongsTo(ann).hasLine(windows.code(), "4").hasTotal("50.00 EUR");
    }

    @ParameterizedTest
    @EnumSource
    void givesAnOrderInEachStatus(OrderStatus status) {
        assertThat(test.givenAnOrderIn(status)).hasStatus(status).hasNet("80.00 EUR");
    }

    @Test
    void givesInvoicesThatAreOwedAndPaid() {
        Invoice owed = test.givenAnIssuedInvoice();
        Invoice paid = test.givenAPaidInvoice();

        assertThat(owed).isIssued();
        assertThat(test.fixtures().billing().receivableOf(owed.id())).isUnpaid();
        assertThat(paid).isIssued();
        assertThat(test.fixtures().billing().receivableOf(paid.id())).isPaid().hasAllocated("80.00 EUR");
    }

    @Test
    void givesCrmRecords() {
        User ann = test.givenACustomer();

        CrmRecord record = test.givenAnOpenCrmRecord(ann);

        assertThat(record).isOpen().belongsTo(ann);
        assertThat(test.givenAnOpenCrmRecord()).isOpen().isNotEqualTo(record);
    }

    @Test
    void goesOnInAStoreThatTheTestHasSetUpItself() {
        User ada = test.vc()
                .authentication()
                .bootstrap(
                        Caller.visitor(), BootstrapAdministrator.of("ada@example.com", "Ada", "four plain words here"));
        test.givenACustomer();

        User administrator = test.givenAnAdministrator();

        assertThat(administrator).isEqualTo(ada);
        assertThat(test.givenAPlacedOrder()).isPlaced();
    }

    @Test
    void isBuiltAsTheTestLikes() {
        InMemoryVisionCraft taxed =
                InMemoryVisionCraft.create(builder -> builder.tax(TaxSettings.by(FlatRateTax.of("25", "10"))));

        assertThat(taxed.givenAPlacedOrder()).hasTax("20.00 EUR").hasTotal("100.00 EUR");
    }

    @Test
    void isAWorldOfItsOwn() {
        InMemoryVisionCraft other = InMemoryVisionCraft.create();

        other.givenAPlacedOrder();
        other.travel(Duration.ofDays(1));

        assertThat(test.events()).isEmpty();
        assertThat(test.clock().instant()).isEqualTo(MovableClock.START);
    }

    @Test
    void leavesNothingBehindOfAThousand() {
        int thousand = 1_000;
        List<WeakReference<Object>> worlds = new ArrayList<>();
        use(InMemoryVisionCraft.create(), true);
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        for (int n = 0; n < thousand; n++) {
            InMemoryVisionCraft world = use(InMemoryVisionCraft.create(), n % 10 == 0);
            Stream.of(world, world.vc(), world.persistence(), world.standIns().events())
                    .forEach(part -> worlds.add(new WeakReference<>(part)));
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .allMatch(thread -> before.contains(thread) || isOfTheJvm(thread));
        assertThat(worlds).hasSize(4 * thousand);
        assertThat(alive(worlds)).isZero();
    }

    private static InMemoryVisionCraft use(InMemoryVisionCraft world, boolean thoroughly) {
        User ann = world.givenACustomer();
        if (thoroughly) {
            Service windows = world.givenAnActiveService("12.50", "EUR");
            world.vc().orders().place(as(ann), PlaceOrder.of(windows.id(), 4));
        }
        return world;
    }

    /** The JVM starts threads of its own when it likes, such as a compiler's or a cleaner's. */
    private static boolean isOfTheJvm(Thread thread) {
        return thread.isDaemon()
                && (thread.getThreadGroup() == null || thread.getThreadGroup().getParent() == null);
    }

    /**
     * Asks the garbage collector until it has left none, or for long enough. The references are asked themselves:
     * a queue is filled by a thread that a busy machine lets wait.
     */
    private static long alive(List<WeakReference<Object>> parts) {
        long alive = parts.size();
        for (int attempt = 0; attempt < 50 && alive > 0; attempt++) {
            System.gc();
            alive = parts.stream().filter(part -> !part.refersTo(null)).count();
        }
        return alive;
    }
}
