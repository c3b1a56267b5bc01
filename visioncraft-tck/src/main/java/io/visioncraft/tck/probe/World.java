package io.visioncraft.tck.probe;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.PriceId;
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

    /** A library over that store, which must be empty. */
    public static World over(Persistence store) {
        return over(store, UnaryOperator.identity());
    }

    /**
     * A library over that store, which must be empty, with something in between.
     *
     * @param above makes, of the watched store, the one that the library gets: what it does not pass on is not watched
     */
    public static World over(Persistence store, UnaryOperator<Persistence> above) {
        return new World(store, above);
    }

    /** The library. */
    public VisionCraft vc() {
        return vc;
    }

    /** Its store, where nobody watches. */
    public Persistence store() {
        return store;
    }

    /** Its store as the library sees it, under watch. */
    public Persistence watched() {
        return watched;
    }

    /** What takes the place of the outside world. */
    public StandIns standIns() {
        return standIns;
    }

    /** People to act with. */
    public IdentityFixtures people() {
        return people;
    }

    /** What there is to sell. */
    public CatalogFixtures catalog() {
        return catalog;
    }

    /** Orders to start from. */
    public OrderFixtures orders() {
        return orders;
    }

    /** Invoices to start from. */
    public BillingFixtures billing() {
        return billing;
    }

    /** CRM records to start from. */
    public CrmFixtures crm() {
        return crm;
    }

    /** A system that holds every permission. */
    public Caller everything() {
        return Caller.system("everything", vc.permissions().all());
    }

    /** From now on, {@code watch} hears of every port call, before and after anybody else. */
    public void watch(PortWatch watch) {
        this.watch = watch;
    }

    /** From now on, nobody watches. */
    public void unwatch() {
        watch = PortWatch.NONE;
    }

    /** All that the library has committed. */
    public Snapshot snapshot() {
        return traces.snapshot(store);
    }

    /** From now on, notes anew what the library writes. */
    public void mark() {
        recent = new Traces();
    }

    /**
     * What is different from an earlier snapshot in all rows that the library has touched, committed or not, since the {@linkplain
     * #mark mark}; quicker than to read everything.
     */
    public List<String> differencesFrom(Snapshot earlier) {
        return recent.coveredOf(earlier).differences(recent.snapshot(store));
    }

    /** What must be true of the store. */
    public Invariants invariants() {
        return Invariants.of(store, StandIns.issuer().currency())
                .knowing(traces.idsOf(CategoryId.class), traces.idsOf(PriceId.class));
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
