package io.visioncraft.tck.probe;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.fixture.OrderFixtures;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A library over an empty store, with fixtures. Its port calls can be {@linkplain #watch watched}, and its contents can be
 * compared. Its stand-ins draw the same ids and secrets in each world, so that equal steps lead to equal records. Thread-safe,
 * but only one test may watch it at a time.
 */
public final class World {

    private final Persistence store;
    private final Persistence watched;
    private final StandIns standIns = StandIns.create();
    private final Traces traces = new Traces();
    private volatile Traces recent = new Traces();
    private final VisionCraft vc;
    private final IdentityFixtures people;
    private final CatalogFixtures catalog;
    private final OrderFixtures orders;
    private final BillingFixtures billing;
    private final CrmFixtures crm;
    private volatile PortWatch watch = PortWatch.NONE;

    private World(Persistence store, UnaryOperator<Persistence> above) {
        this.store = store;
        this.watched = above.apply(WatchedPersistence.of(store, new Relay()));
        this.vc = library(InvoicingPolicy.standard());
        this.people = IdentityFixtures.in(vc);
        this.catalog = CatalogFixtures.in(vc);
        this.orders = OrderFixtures.in(vc, people, catalog);
        this.billing = BillingFixtures.in(vc, catalog);
        this.crm = CrmFixtures.in(vc);
    }

    /**
     * A library over a store.
     *
     * @param store must be empty
     * @return the library with its store and fixtures
     */
    public static World over(Persistence store) {
        return over(store, UnaryOperator.identity());
    }

    /**
     * A library over a store, with a layer between.
     *
     * @param store must be empty
     * @param above wraps the watched store for the library; calls that it does not pass on are not watched
     * @return the library with its store and fixtures
     */
    public static World over(Persistence store, UnaryOperator<Persistence> above) {
        return new World(store, above);
    }

    private VisionCraft library(InvoicingPolicy policy) {
        return builder(policy).build();
    }

    private VisionCraft.Builder builder(InvoicingPolicy policy) {
        return standIns.builder(watched, StandIns.issuer())
                .random(new RepeatableRandom())
                .validator(SharedValidator.VALIDATOR)
                .invoicing(policy);
    }

    /**
     * Builds another library over the same store, which makes invoices at another step of an order.
     *
     * @param trigger the step
     * @return the library; the fixtures stay those of {@link #vc()}
     */
    public VisionCraft invoicingWhen(InvoiceTrigger trigger) {
        return library(InvoicingPolicy.standard().when(trigger));
    }

    /** {@return another library over the same store, whose invoices are drafts until they are issued} */
    public VisionCraft deferring() {
        return library(InvoicingPolicy.standard().deferred());
    }

    /** {@return another library over the same store, whose documents have series of their own} */
    public VisionCraft numberingApart() {
        return library(InvoicingPolicy.standard().withPrefixes("RE", "GS"));
    }

    /** {@return the library} */
    public VisionCraft vc() {
        return vc;
    }

    /** {@return the store below the library; calls made to it directly are not watched} */
    public Persistence store() {
        return store;
    }

    /** {@return the store that the library uses; its calls are watched} */
    public Persistence watched() {
        return watched;
    }

    /** {@return the clock, ids, hasher, tokens and events of this library} */
    public StandIns standIns() {
        return standIns;
    }

    /** {@return users in any status and role} */
    public IdentityFixtures people() {
        return people;
    }

    /** {@return categories, services and prices} */
    public CatalogFixtures catalog() {
        return catalog;
    }

    /** {@return orders in any status} */
    public OrderFixtures orders() {
        return orders;
    }

    /** {@return invoices and payments} */
    public BillingFixtures billing() {
        return billing;
    }

    /** {@return CRM records in any status} */
    public CrmFixtures crm() {
        return crm;
    }

    /** {@return a system that holds every permission} */
    public Caller everything() {
        return Caller.system("everything", vc.permissions().all());
    }

    /**
     * Watches every port call from now on.
     *
     * @param watch gets each call; replaces the previous watch
     */
    public void watch(PortWatch watch) {
        this.watch = watch;
    }

    /** Ends watching. */
    public void unwatch() {
        watch = PortWatch.NONE;
    }

    /** {@return all rows that the library has committed until now} */
    public Snapshot snapshot() {
        return traces.snapshot(store);
    }

    /** Forgets which rows the library has touched; {@link #differencesFrom} looks at those that it touches from now on. */
    public void mark() {
        recent = new Traces();
    }

    /**
     * Compares the rows that the library has touched since the last {@linkplain #mark mark}, whether or not it committed.
     * Quicker than reading all rows.
     *
     * @param earlier all rows at the mark
     * @return a sentence for each of these rows that is different now, empty if none is
     */
    public List<String> differencesFrom(Snapshot earlier) {
        return recent.coveredOf(earlier).differences(recent.snapshot(store));
    }

    /** {@return the invariants of this library's store} */
    public Invariants invariants() {
        return Invariants.of(store, StandIns.issuer().currency()).knowing(traces.ids());
    }

    /** Passes calls on to the current watch. */
    private final class Relay implements PortWatch {

        @Override
        public void before(PortCall call) {
            traces.before(call);
            recent.before(call);
            watch.before(call);
        }

        @Override
        public void after(PortCall call) {
            watch.after(call);
        }

        @Override
        public void ended() {
            watch.ended();
        }
    }
}
