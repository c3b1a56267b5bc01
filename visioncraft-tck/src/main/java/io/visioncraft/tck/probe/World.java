package io.visioncraft.tck.probe;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.fixture.OrderFixtures;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A library over an empty store, with fixtures to fill it, whose every port call can be {@linkplain #watch watched} and whose
 * whole contents can be compared. Stand-ins take the place of the outside world and draw the same ids and secrets in each
 * world, so that equal steps lead to equal records. Watched by one test at a time; else thread-safe.
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
        this.vc = standIns.builder(watched, StandIns.issuer())
                .random(new RepeatableRandom())
                .validator(SharedValidator.VALIDATOR)
                .build();
        this.people = IdentityFixtures.in(vc);
        this.catalog = CatalogFixtures.in(vc);
        this.orders = OrderFixtures.in(vc, people, catalog);
        this.billing = BillingFixtures.in(vc, catalog);
        this.crm = CrmFixtures.in(vc);
    }

    /**
     * A library over that store.
     *
     * @param store must be empty
     * @return the library with all that is around it
     */
    public static World over(Persistence store) {
        return over(store, UnaryOperator.identity());
    }

    /**
     * A library over that store, with something in between.
     *
     * @param store must be empty
     * @param above makes, of the watched store, the one that the library gets: what it does not pass on is not watched
     * @return the library with all that is around it
     */
    public static World over(Persistence store, UnaryOperator<Persistence> above) {
        return new World(store, above);
    }

    /** {@return the library} */
    public VisionCraft vc() {
        return vc;
    }

    /** {@return the library's store, where nobody watches} */
    public Persistence store() {
        return store;
    }

    /** {@return the store as the library sees it, under watch} */
    public Persistence watched() {
        return watched;
    }

    /** {@return what takes the place of the outside world} */
    public StandIns standIns() {
        return standIns;
    }

    /** {@return people to act with} */
    public IdentityFixtures people() {
        return people;
    }

    /** {@return what there is to sell} */
    public CatalogFixtures catalog() {
        return catalog;
    }

    /** {@return orders to start from} */
    public OrderFixtures orders() {
        return orders;
    }

    /** {@return invoices to start from} */
    public BillingFixtures billing() {
        return billing;
    }

    /** {@return CRM records to start from} */
    public CrmFixtures crm() {
        return crm;
    }

    /** {@return a system that holds every permission} */
    public Caller everything() {
        return Caller.system("everything", vc.permissions().all());
    }

    /**
     * From now on, {@code watch} hears of every port call, before and after anybody else.
     *
     * @param watch takes the place of the one before
     */
    public void watch(PortWatch watch) {
        this.watch = watch;
    }

    /** From now on, nobody watches. */
    public void unwatch() {
        watch = PortWatch.NONE;
    }

    /** {@return all that the library has committed} */
    public Snapshot snapshot() {
        return traces.snapshot(store);
    }

    /** From now on, notes anew what the library writes. */
    public void mark() {
        recent = new Traces();
    }

    /**
     * What is different from an earlier snapshot in all rows that the library has touched, committed or not, since the
     * {@linkplain #mark mark}; quicker than to read everything.
     *
     * @param earlier taken at the mark or before
     * @return a line for each row that differs; empty if none does
     */
    public List<String> differencesFrom(Snapshot earlier) {
        return recent.coveredOf(earlier).differences(recent.snapshot(store));
    }

    /** {@return what must be true of the store} */
    public Invariants invariants() {
        return Invariants.of(store, StandIns.issuer().currency()).knowing(traces.ids());
    }

    /** Passes on to whoever watches now. */
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
