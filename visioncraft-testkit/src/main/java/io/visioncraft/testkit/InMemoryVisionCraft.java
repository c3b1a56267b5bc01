package io.visioncraft.testkit;

import io.visioncraft.VisionCraft;
import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.Service;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Issuer;
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
 * <p>The steps {@code given…} make the records that a test starts from, by commands, and return them;
 * {@link io.visioncraft.testkit.fixture.IdentityFixtures#as} makes a caller of a user. The first step sets the store
 * up, unless the test has done so. The steps are the most common ones; {@link #fixtures} has all others. Their commits
 * are among the {@link #events} too.
 *
 * <p>Each object has its own store, clock, ids and events. It starts no thread, writes no file and need not be closed.
 * Thread-safe, except for the first step.
 */
public final class InMemoryVisionCraft {

    private final InMemoryPersistence persistence = InMemoryPersistence.create();
    private final StandIns standIns = StandIns.create();
    private final VisionCraft vc;
    private final Fixtures fixtures;

    private InMemoryVisionCraft(Issuer issuer, Consumer<VisionCraft.Builder> configure) {
        VisionCraft.Builder builder = standIns.builder(persistence, issuer);
        configure.accept(builder);
        vc = builder.build();
        fixtures = Fixtures.in(vc);
    }

    /** {@return an empty library of the business {@link StandIns#issuer()}} */
    public static InMemoryVisionCraft create() {
        return create(builder -> {});
    }

    /**
     * {@return an empty library of the business {@link StandIns#issuer()}, with changed settings} The steps that make
     * invoices need the standard invoicing policy. All steps need the clock, the ids and the listener that the builder
     * has.
     *
     * @param configure changes the builder before the library is built
     */
    public static InMemoryVisionCraft create(Consumer<VisionCraft.Builder> configure) {
        return create(StandIns.issuer(), configure);
    }

    /**
     * {@return an empty library of another business} For example
     * {@code create(StandIns.issuer().withTerms(PaymentTerms.net(30)))}.
     *
     * @param issuer for example one with other payment terms
     */
    public static InMemoryVisionCraft create(Issuer issuer) {
        return create(issuer, builder -> {});
    }

    /**
     * {@return an empty library of another business, with changed settings} As {@link #create(Consumer)} otherwise.
     *
     * @param issuer for example one whose currency is another
     * @param configure changes the builder before the library is built
     */
    public static InMemoryVisionCraft create(Issuer issuer, Consumer<VisionCraft.Builder> configure) {
        return new InMemoryVisionCraft(issuer, configure);
    }

    /** {@return the library} */
    public VisionCraft vc() {
        return vc;
    }

    /** {@return the library's clock} */
    public MovableClock clock() {
        return standIns.clock();
    }

    /**
     * Moves the clock.
     *
     * @param duration by how much; a negative duration moves it back
     */
    public void travel(Duration duration) {
        clock().advance(duration);
    }

    /** {@return the events that the library has committed} */
    public RecordedEvents events() {
        return standIns.events();
    }

    /** {@return the library's store} */
    public InMemoryPersistence persistence() {
        return persistence;
    }

    /** {@return the stand-ins for the outside world} */
    public StandIns standIns() {
        return standIns;
    }

    /** {@return the fixtures of this library, for all situations to start from} */
    public Fixtures fixtures() {
        return fixtures;
    }

    /** {@return the first administrator, the same one at each call} */
    public User givenAnAdministrator() {
        return fixtures.people().theAdministrator();
    }

    /** {@return a new user with the role STAFF} */
    public User givenAMemberOfStaff() {
        return fixtures.people().aMemberOfStaff();
    }

    /** {@return a new ACTIVE customer} */
    public User givenACustomer() {
        return fixtures.people().aCustomer();
    }

    /**
     * {@return a new ACTIVE customer with an address and a name}
     *
     * @param email the e-mail address
     * @param name one line of at most 300 characters
     */
    public User givenACustomer(String email, String name) {
        return fixtures.people().aCustomer(email, name);
    }

    /**
     * {@return a new ACTIVE user who holds exactly these permissions}
     *
     * @param permissions each {@code area:action:scope}
     */
    public User givenAUserWith(String... permissions) {
        return fixtures.people().aUserWith(permissions);
    }

    /**
     * {@return a new ACTIVE service in a new category, with a price from now on}
     *
     * @param unitPrice the price of one unit, for example {@code 80.00}
     * @param currency the currency, for example {@code EUR}
     */
    public Service givenAnActiveService(String unitPrice, String currency) {
        return fixtures.catalog().anActiveServiceAt(unitPrice, currency);
    }

    /** {@return an order of 80.00 EUR, PLACED by a new customer} */
    public Order givenAPlacedOrder() {
        return fixtures.orders().aPlacedOrder();
    }

    /**
     * {@return an order of one service, PLACED by a customer}
     *
     * @param customer an ACTIVE customer
     * @param service the service, ACTIVE and with a price
     * @param quantity how much of it, in units
     */
    public Order givenAPlacedOrder(User customer, Service service, long quantity) {
        return fixtures.orders().aPlacedOrderOf(customer, service, quantity);
    }

    /**
     * {@return an order of 80.00 EUR of a new customer, in a status that it reached by the shortest way}
     *
     * @param status where the order shall stand
     */
    public Order givenAnOrderIn(OrderStatus status) {
        return fixtures.orders().anOrderIn(status);
    }

    /** {@return the ISSUED invoice of a new order of 80.00 EUR, without a payment} */
    public Invoice givenAnIssuedInvoice() {
        return fixtures.billing().invoiceOf(givenAPlacedOrder().id());
    }

    /** {@return the ISSUED invoice of a new order of 80.00 EUR, paid in full} */
    public Invoice givenAPaidInvoice() {
        Invoice invoice = givenAnIssuedInvoice();
        fixtures.billing().paid(invoice.id(), invoice.totals().due().amount().toPlainString());
        return invoice;
    }

    /** {@return a CRM record that a new customer opened and staff have answered: OPEN} */
    public CrmRecord givenAnOpenCrmRecord() {
        return givenAnOpenCrmRecord(givenACustomer());
    }

    /**
     * {@return a CRM record that a customer opened and staff have answered: OPEN}
     *
     * @param customer an ACTIVE customer
     */
    public CrmRecord givenAnOpenCrmRecord(User customer) {
        return fixtures.crm().anOpenRecordOf(customer);
    }
}
