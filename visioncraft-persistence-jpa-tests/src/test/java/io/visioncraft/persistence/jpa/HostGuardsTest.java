package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spi.Guard;
import io.visioncraft.testkit.fixture.Fixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards last as long as the host's transaction and no longer. */
class HostGuardsTest extends HostCases {

    private static final long PATIENCE_SECONDS = 60;

    private Caller ann;
    private Caller bob;
    private Service service;

    @BeforeEach
    void beginWithTwoCustomers() {
        Fixtures fixtures = Fixtures.in(vc);
        ann = IdentityFixtures.as(fixtures.people().aCustomer());
        bob = IdentityFixtures.as(fixtures.people().aCustomer());
        service = fixtures.catalog().anActiveServiceAt("80.00", "EUR");
        place(ann); // H2 does not say who waits for the row of a guard that is being made
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Rule({"INV-4", "GEN-5"})
    void holdsASeriesToTheEndOfTheHostsTransaction(boolean commits) throws Exception {
        AtomicBoolean hostIsDone = new AtomicBoolean();
        FutureTask<Boolean> other = new FutureTask<>(() -> {
            place(bob);
            return hostIsDone.get();
        });

        Throwable end = catchThrowable(() -> withinHost(() -> {
            place(ann);
            beside(other);
            roots();
            hostIsDone.set(true);
            if (!commits) {
                throw new IllegalStateException("the host changed its mind");
            }
        }));

        assertThat(end == null).isEqualTo(commits);
        assertThat(other.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("the other one took its number only when the host was done")
                .isTrue();
        Order next = place(ann);
        assertThat(number(next)).endsWith(commits ? "000004" : "000003");
    }

    @ParameterizedTest
    @MethodSource("guards")
    @Rule("GEN-5")
    void holdsEveryGuardToTheEndOfTheHostsTransaction(Guard guard) throws Exception {
        holding(guard, () -> true); // its row is there from now on
        AtomicBoolean hostIsDone = new AtomicBoolean();
        FutureTask<Boolean> other = new FutureTask<>(() -> holding(guard, hostIsDone::get));

        withinHost(() -> {
            holding(guard, () -> true);
            beside(other);
            hostIsDone.set(true);
        });

        assertThat(other.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(holding(guard, () -> true)).isTrue();
    }

    static List<Guard> guards() {
        return List.of(new Guard.Administrators(), new Guard.Tree(), new Guard.Series("invoice:HOST"));
    }

    private <T> T holding(Guard guard, Callable<T> work) {
        return store.transactions().inTransaction(() -> {
            store.guards().hold(guard);
            try {
                return work.call();
            } catch (Exception unexpected) {
                throw new IllegalStateException(unexpected);
            }
        });
    }

    private Order place(Caller customer) {
        return vc.orders().place(customer, PlaceOrder.of(service.id(), 1));
    }

    private String number(Order order) {
        return vc.invoices()
                .findByOrder(Caller.user(order.customer()), order.id())
                .orElseThrow()
                .number();
    }

    /** Starts a call on a thread of its own and returns when the database says that it waits for us. */
    private void beside(FutureTask<?> call) {
        Thread thread = new Thread(call, "beside");
        thread.setDaemon(true);
        thread.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!opened.someoneWaits()) {
            assertThat(call.isDone()).as("whether the other one did not wait").isFalse();
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
