package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * PostgreSQL is killed under load, several times, and started again: what was acknowledged is there, what was not has one
 * effect when the same call is made again, numbers have no gap, and nobody heard anything but a typed answer.
 */
@Rule({"GEN-5", "GEN-7", "INV-4"})
class KilledServerTest {

    private static final int THREADS = 6;
    private static final int KILLS = 2;
    private static final int ORDERS_BETWEEN = 25;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final Set<?> ANSWERS = Set.of(
            StoreCodes.STORE_UNAVAILABLE.value(),
            StoreCodes.OUTCOME_UNKNOWN.value(),
            StoreCodes.CLASH.value(),
            StoreCodes.ROLLED_BACK.value());

    private final ConcurrentMap<String, OrderId> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Caller> tried = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> told = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    @TempDir
    Path folder;

    static Set<TestStore> stores() {
        return Boolean.getBoolean("visioncraft.everywhere")
                ? EnumSet.of(TestStore.HIBERNATE_POSTGRESQL, TestStore.ECLIPSELINK_POSTGRESQL)
                : EnumSet.of(TestStore.HIBERNATE_POSTGRESQL);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void losesNothingAcknowledgedAndKeepsNothingHalf(TestStore like) throws Exception {
        try (MortalServer server = MortalServer.in(folder);
                HikariDataSource pool = server.pool(THREADS);
                JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
            World world = World.over(store);
            PlaceOrder command = PlaceOrder.of(List.of(world.orders().anItem()));
            List<Callable<Boolean>> customers = new ArrayList<>();
            for (int n = 0; n < THREADS; n++) {
                String name = "customer-" + n;
                Caller caller = IdentityFixtures.as(world.people().aCustomer());
                customers.add(() -> keepOrdering(world, caller, name, command));
            }

            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                List<Future<Boolean>> running =
                        customers.stream().map(threads::submit).toList();
                for (int kill = 0; kill < KILLS; kill++) {
                    awaitOrders();
                    server.kill();
                    server.start();
                }
                awaitOrders();
                stopped = true;
                for (Future<Boolean> one : running) {
                    assertThat(one.get(60, TimeUnit.SECONDS)).isTrue();
                }
            } finally {
                stopped = true;
                threads.shutdownNow();
            }

            assertThat(told.values())
                    .as("answers while the server was away")
                    .isSubsetOf(ANSWERS.toArray(String[]::new));
            assertThat(told).as("calls that the kills cut off").isNotEmpty();
            assertNothingIsLostOrHalf(world, command);
        }
    }

    private boolean keepOrdering(World world, Caller caller, String name, PlaceOrder command) {
        for (int n = 0; !stopped; n++) {
            String key = name + "-" + n;
            Caller keyed = caller.withKey(key);
            tried.put(key, keyed);
            try {
                acknowledged.put(key, world.vc().orders().place(keyed, command).id());
            } catch (VisionCraftException rejection) {
                told.put(key, rejection.code());
                LockSupport.parkNanos(5_000_000);
            }
        }
        return true;
    }

    private void awaitOrders() {
        int enough = acknowledged.size() + ORDERS_BETWEEN;
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (acknowledged.size() < enough) {
            assertThat(System.nanoTime())
                    .as("orders go on: " + acknowledged.size())
                    .isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void assertNothingIsLostOrHalf(World world, PlaceOrder command) {
        Map<String, OrderId> again = new HashMap<>();
        tried.forEach((key, caller) ->
                again.put(key, world.vc().orders().place(caller, command).id()));

        assertThat(again).containsAllEntriesOf(acknowledged).hasSameSizeAs(tried);
        List<OrderSummary> orders =
                Listings.all(100, request -> world.vc().orders().list(world.everything(), OrderSearch.all(), request));
        assertThat(orders)
                .extracting(OrderSummary::id)
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(again.values()));
        List<String> numbers = new ArrayList<>();
        for (OrderSummary order : orders) {
            Order whole = world.vc().orders().get(world.everything(), order.id());
            Invoice invoice = world.vc()
                    .invoices()
                    .findByOrder(world.everything(), whole.id())
                    .orElseThrow();
            numbers.add(invoice.number());
        }
        assertThat(numbers).hasSize(again.size()).doesNotHaveDuplicates();
        world.invariants().check();
    }
}
