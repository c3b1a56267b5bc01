package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.sun.management.ThreadMXBean;
import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many bytes an operation allocates, beside the figures that were recorded: what makes a tenth more objects by accident goes
 * unseen, what makes half as many again does not. On H2 they hold what the database allocates, which runs in the same thread.
 */
@OnlyInFullBuilds
class AllocationTest {

    private static final double MOST_PER_CENT_APART = 25;
    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 1_000;
    private static final int LINES = 3;
    private static final int A_PAGE = 20;

    private final AllocationFigures figures = AllocationFigures.read();

    @BeforeEach
    void onTheJdkOfTheFigures() {
        assumeThat(Runtime.version().feature()).as("the JDK of the figures").isEqualTo(AllocationFigures.JDK);
        assumeThat(System.getProperty("java.vm.name"))
                .as("the virtual machine of the figures")
                .isEqualTo(AllocationFigures.VM);
    }

    @Test
    void allocatesInMemoryWhatWasRecorded() {
        assertRecorded("memory", InMemoryPersistence.create());
    }

    @Test
    void allocatesOnH2WhatWasRecorded() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (JpaPersistence opened = JpaPersistence.open(database, TestStore.HIBERNATE)) {
            assertRecorded("h2", opened);
        }
    }

    private void assertRecorded(String store, Persistence persistence) {
        Map<String, Long> measured = new LinkedHashMap<>();
        operations(persistence).forEach((operation, work) -> measured.put(store + "." + operation, bytesOf(work)));

        assertThat(measured)
                .as("bytes of each operation, to be compared with " + AllocationFigures.FILE)
                .allSatisfy((operation, bytes) -> assertThat(bytes)
                        .as(operation)
                        .isCloseTo(figures.of(operation), withPercentage(MOST_PER_CENT_APART)));
    }

    private static Map<String, Runnable> operations(Persistence persistence) {
        StandIns standIns = StandIns.create();
        VisionCraft vc = VisionCraft.builder(persistence, StandIns.issuer())
                .clock(standIns.clock())
                .passwordHasher(standIns.passwords())
                .accessTokens(standIns.tokens())
                .build();
        User ann = IdentityFixtures.in(vc).aCustomer();
        Caller caller = IdentityFixtures.as(ann);
        String token = vc.authentication()
                .logIn(Caller.visitor(), LogIn.of(ann.email().text(), IdentityFixtures.PASSWORD))
                .accessToken();
        CatalogFixtures catalog = CatalogFixtures.in(vc);
        PlaceOrder command = PlaceOrder.of(Stream.generate(() ->
                        OrderItem.of(catalog.anActiveServiceAt("80.00", "EUR").id(), 1))
                .limit(LINES)
                .toList());
        OrderId order = vc.orders().place(caller, command).id();
        Map<String, Runnable> operations = new LinkedHashMap<>();
        operations.put("orders.place", () -> vc.orders().place(caller, command));
        operations.put("orders.get", () -> vc.orders().get(caller, order));
        operations.put("orders.list", () -> vc.orders().list(caller, OrderSearch.all(), ListRequest.first(A_PAGE)));
        operations.put("authentication.caller", () -> vc.authentication().caller(token));
        return operations;
    }

    /** The bytes that this thread allocates in one run of some work, once it is warm. */
    private static long bytesOf(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        times(WARM_UP, work);
        long before = threads.getCurrentThreadAllocatedBytes();
        times(MEASURED, work);
        return (threads.getCurrentThreadAllocatedBytes() - before) / MEASURED;
    }

    private static void times(int many, Runnable work) {
        for (int i = 0; i < many; i++) {
            work.run();
        }
    }
}
