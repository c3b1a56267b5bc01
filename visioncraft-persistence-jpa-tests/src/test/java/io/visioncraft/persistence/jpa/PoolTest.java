package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.probe.Snapshot;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a small pool of connections: exhausted by somebody else, and after thousands of calls that failed. */
@ParameterizedClass
@MethodSource("stores")
@Rule("GEN-3")
@SuppressWarnings("NullAway.Init") // JUnit gives the store
class PoolTest {

    private static final int CONNECTIONS = 3;

    /** So many that each kind fails several times at each statement; the connections would be gone after a few of any kind. */
    private static final int CALLS = Boolean.getBoolean("visioncraft.everywhere") ? 10_000 : 2_000;

    private static final String ANSWERED = "answered by a ";

    @Parameter
    TestStore like;

    private final Watch watch = new Watch();
    private HikariDataSource pool;
    private JpaPersistence store;
    private World world;
    private User ann;
    private PlaceOrder command;

    static Set<TestStore> stores() {
        return Boolean.getBoolean("visioncraft.everywhere")
                ? EnumSet.allOf(TestStore.class)
                : EnumSet.of(TestStore.ECLIPSELINK_H2);
    }

    @BeforeEach
    void beginWithASmallPool() {
        HikariConfig config = like.database().emptySchema();
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(250);
        pool = new HikariDataSource(config);
        store = JpaPersistence.open(watch.over(pool), like.provider());
        world = World.over(store);
        ann = world.people().aCustomer();
        command = PlaceOrder.of(List.of(world.orders().anItem()));
    }

    @AfterEach
    void closeIt() {
        store.close();
        pool.close();
    }

    @Test
    void isUnavailableWhileOthersHoldEveryConnection() throws SQLException {
        Snapshot before = world.snapshot();
        List<Connection> held = new ArrayList<>();
        for (int n = 0; n < CONNECTIONS; n++) {
            held.add(pool.getConnection());
        }

        assertRejected(StoreCodes.STORE_UNAVAILABLE, this::place);
        for (Connection one : held) {
            one.close();
        }

        assertThat(world.differencesFrom(before)).isEmpty();
        assertThat(place().customer()).isEqualTo(ann.id());
    }

    @Test
    void givesBackItsConnectionAfterThousandsOfCallsThatFailed() {
        Order cancelled = world.vc().orders().cancel(asAnn(), CancelOrder.of(place().id()));
        Order placed = place();
        int commit = executionsOfPlacing() - 1;
        Fault cut = Fault.cut(like.database());
        List<Fault> refusals = like.database().dialect().refusals();
        List<IntFunction<Object>> failing = List.of(
                n -> world.vc().orders().cancel(asAnn(), CancelOrder.of(cancelled.id())),
                n -> world.vc().orders().get(asAnn(), new OrderId(new UUID(0, n))),
                n -> world.vc().orders().confirm(world.everything(), new WorkOnOrder(placed.id(), "", 99L)),
                n -> world.vc()
                        .authentication()
                        .register(Caller.visitor(), registered(ann.email().text())),
                n -> struck(cut, n % commit),
                n -> struck(refusals.get(n % refusals.size()), n % commit),
                n -> struck(Fault.cutLate(like.database()), commit),
                n -> struck(refusals.get(n % refusals.size()), commit));

        Map<String, Integer> told = new TreeMap<>();
        for (int n = 0; n < CALLS; n++) {
            IntFunction<Object> next = failing.get(n % failing.size());
            told.merge(codeOf(next, n / failing.size()), 1, Integer::sum);
        }

        assertThat(told.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CALLS);
        assertThat(told).as("codes of all kinds").hasSizeGreaterThanOrEqualTo(6);
        assertThat(told.keySet()).noneMatch(code -> code.startsWith(ANSWERED));
        assertThat(store.transactions().active()).isFalse();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        assertThat(pool.getHikariPoolMXBean().getThreadsAwaitingConnection()).isZero();
        assertThat(place().customer()).isEqualTo(ann.id());
        world.invariants().check();
    }

    private static RegisterUser registered(String email) {
        return RegisterUser.of(email, "Ann Again", IdentityFixtures.PASSWORD);
    }

    /** Statements, the transaction's commit being the last. */
    private int executionsOfPlacing() {
        Fault.Strike nothing = Fault.cut(like.database()).new Strike(Integer.MAX_VALUE);
        watch.disturbBy(nothing);
        place();
        watch.disturbBy(null);
        assertThat(nothing.sent()).endsWith(Watch.COMMIT);
        return nothing.sent().size();
    }

    private Object struck(Fault fault, int at) {
        watch.disturbBy(fault.new Strike(at));
        try {
            return place();
        } finally {
            watch.disturbBy(null);
        }
    }

    private static String codeOf(IntFunction<Object> call, int n) {
        try {
            return ANSWERED + call.apply(n).getClass().getSimpleName();
        } catch (VisionCraftException rejection) {
            return rejection.code();
        }
    }

    private Order place() {
        return world.vc().orders().place(asAnn(), command);
    }

    private Caller asAnn() {
        return IdentityFixtures.as(ann);
    }
}
