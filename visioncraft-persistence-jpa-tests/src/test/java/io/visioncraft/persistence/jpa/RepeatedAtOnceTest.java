package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A call that is repeated while the first one commits, on PostgreSQL, where the receipt and the record are foreseen together. */
@ParameterizedClass
@EnumSource(names = {"HIBERNATE_POSTGRESQL", "ECLIPSELINK_POSTGRESQL"})
@Rule("GEN-7")
@SuppressWarnings("NullAway.Init") // JUnit gives the store
class RepeatedAtOnceTest {

    @Parameter
    TestStore opened;

    @AfterEach
    void leaveItAlone() {
        opened.watch.disturbBy(null);
    }

    /** The second call reads the receipt when the first one has committed, and whatever it reads before that when it has not. */
    @Test
    void isAnsweredWithTheRecordAfterTheFirstCall() throws Exception {
        World world = World.over(opened.fresh());
        Order order = world.orders().aPlacedOrder();
        Caller clerk = IdentityFixtures.as(world.people().theAdministrator()).withKey("k");
        WorkOnOrder command = new WorkOnOrder(order.id(), "", null);
        Second second = new Second(() -> world.vc().orders().confirm(clerk, command));

        opened.watch.disturbBy(second);
        Order first = world.vc().orders().confirm(clerk, command);
        Order again = second.answer();

        assertThat(first.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(again).isEqualTo(first);
    }

    /** Calls once more before the first commit, which it lets go on when the second call waits for the table of receipts. */
    private final class Second implements Watch.Disturbance {

        private final Supplier<Order> call;
        private @Nullable CompletableFuture<Order> running;

        Second(Supplier<Order> call) {
            this.call = call;
        }

        @Override
        public void before(String sent, Connection on) throws SQLException {
            if (sent.equals(Watch.COMMIT) && running == null) {
                try (Statement lock = on.createStatement()) {
                    lock.execute("LOCK TABLE vc_idempotency IN ACCESS EXCLUSIVE MODE");
                }
                running = CompletableFuture.supplyAsync(call);
                while (opened.strings("SELECT pid FROM pg_locks WHERE NOT granted")
                        .isEmpty()) {
                    Thread.onSpinWait();
                }
            }
        }

        @Override
        public void after(String sent, Connection on) {
            // nothing
        }

        Order answer() throws Exception {
            return Objects.requireNonNull(running).get(20, TimeUnit.SECONDS);
        }
    }
}
