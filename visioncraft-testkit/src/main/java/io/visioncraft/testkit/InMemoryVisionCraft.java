package io.visioncraft.testkit;

import io.visioncraft.VisionCraft;
import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.Service;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.testkit.fixture.Fixtures;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The whole library in memory, for the tests of an application:
 *
 * <pre>{@code
 * InMemoryVisionCraft test = InMemoryVisionCraft.create();
 * User ann = test.givenACustomer();
 * Service windows = test.givenAnActiveService("80.00", "EUR");
 *
 * Order order = test.vc().orders().place(as(ann), PlaceOrder.of(windows.id(), 2));
 * test.travel(Duration.ofDays(15));
 *
 * assertThat(order).isPlaced().hasTotal("160.00 EUR");
 * }</pre>
 *
 * <p>Steps that say {@code given…} make what a test starts from, by commands, and answer the record;
 * {@link io.visioncraft.testkit.fixture.IdentityFixtures#as} makes a caller of a user. The first of them sets the store up if
 * the test has not done so. They are the fixtures' most common sentences: all others are reached by {@link #fixtures}. What
 * they commit is among the {@link #events} too.
 *
 * <p>Each is a world of its own, which the garbage collector takes as a whole: it starts no thread, writes no file and need
 * not be closed. Thread-safe, except for the first step.
 */
public final class InMemoryVisionCraft {

    private final InMemoryPersistence persistence = InMemoryPersistence.create();
    private final StandIns standIns = StandIns.create();
    private final VisionCraft vc;
    private final Fixtures fixtures;

    private InMemoryVisionCraft(Consumer<VisionCraft.Builder> configure) {
        VisionCraft.Builder builder = standIns.builder(persistence, StandIns.issuer());
        configure.accept(builder);
        vc = builder.build();
        fixtures = Fixtures.in(vc);
    }

    /** An empty library that serves {@link StandIns#issuer()}. */
    public static InMemoryVisionCraft create() {
        return create(builder -> {});
    }

    /**
     * An empty library, of which {@code configure} may change what it likes before it is built. The steps need a standard
     * invoicing policy where they make invoices, and the clock, ids and listener that were set.
     */
    public static InMemoryVisionCraft create(Consumer<VisionCraft.Builder> configure) {
        return new InMemoryVisionCraft(configure);
    }

    /** The library. */
    public VisionCraft vc() {
        return vc;
    }

    /** The clock that it goes by. */
    public MovableClock clock() {
        return standIns.clock();
    }

    /** Lets time pass, all at once; a negative duration goes back. */
    public void travel(Duration duration) {
        clock().advance(duration);
    }

    /** What it has committed. */
    public RecordedEvents events() {
        return standIns.events();
    }

    /** Its store. */
    public InMemoryPersistence persistence() {
        return persistence;
    }

    /** All that takes the place of the outside world. */
    public StandIns standIns() {
        return standIns;
    }

    /** Every situation to start from, in this library. */
    public Fixtures fixtures() {
        return fixtures;
    }

    /** The first administrator; the same one at each call. */
    public User givenAnAdministrator() {
        return fixtures.people().theAdministrator();
    }

    /** A member of staff, somebody new each time. */
    public User givenAMemberOfStaff() {
        return fixtures.people().aMemberOfStaff();
    }

    /** An ACTIVE customer, somebody new each time. */
    public User givenACustomer() {
        return fixtures.people().aCustomer();
    }

    /** An ACTIVE customer of that address and name. */
    public User givenACustomer(String email, String name) {
        return fixtures.people().aCustomer(email, name);
    }

    /** An ACTIVE user who holds exactly these permissions, each {@code area:action:scope}. */
    public User givenAUserWith(String... permissions) {
        return fixtures.people().aUserWith(permissions);
    }

    /** A service on offer at that price from now on, in a category of its own. */
    public Service givenAnActiveService(String unitPrice, String currency) {
        return fixtures.catalog().anActiveServiceAt(unitPrice, currency);
    }

    /** An order of 80.00 EUR, PLACED by a customer of its own. */
    public Order givenAPlacedOrder() {
        return fixtures.orders().aPlacedOrder();
    }

    /** An order of so much of one service, PLACED by that customer. */
    public Order givenAPlacedOrder(User customer, Service service, long quantity) {
        return fixtures.orders().aPlacedOrderOf(customer, service, quantity);
    }

    /** An order of 80.00 EUR that stands there, having come the shortest way. */
    public Order givenAnOrderIn(OrderStatus status) {
        return fixtures.orders().anOrderIn(status);
    }

    /** The ISSUED invoice of an order of 80.00 EUR, nothing of which is paid. */
    public Invoice givenAnIssuedInvoice() {
        return fixtures.billing().invoiceOf(givenAPlacedOrder().id());
    }

    /** The ISSUED invoice of an order of 80.00 EUR, all of which is paid. */
    public Invoice givenAPaidInvoice() {
        Invoice invoice = givenAnIssuedInvoice();
        fixtures.billing()
                .paid(invoice.id(), invoice.totals().payable().amount().toPlainString());
        return invoice;
    }

    /** A CRM record that its customer opened and staff have answered. */
    public CrmRecord givenAnOpenCrmRecord() {
        return givenAnOpenCrmRecord(givenACustomer());
    }

    /** A CRM record that this customer opened and staff have answered. */
    public CrmRecord givenAnOpenCrmRecord(User customer) {
        return fixtures.crm().anOpenRecordOf(customer);
    }
}
