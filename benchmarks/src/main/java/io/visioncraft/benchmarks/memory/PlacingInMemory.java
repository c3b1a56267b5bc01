package io.visioncraft.benchmarks.memory;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Places orders of one line, with their invoices, in the store in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the methods with Setup first
public class PlacingInMemory {

    private VisionCraft vc;
    private Caller customer;
    private PlaceOrder command;

    /** Begins each time with an empty store, since its orders stay in memory. */
    @Setup(Level.Iteration)
    public void open() {
        vc = VisionCraft.builder(InMemoryPersistence.create(), StandIns.issuer())
                .passwordHasher(StandIns.create().passwords())
                .build();
        customer = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());
        ServiceId service =
                CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR").id();
        command = PlaceOrder.of(service, 1);
    }

    /** {@return an order} */
    @Benchmark
    public Order placeOrder() {
        return vc.orders().place(customer, command);
    }
}
