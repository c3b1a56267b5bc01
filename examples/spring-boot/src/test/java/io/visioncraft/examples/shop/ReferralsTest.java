package io.visioncraft.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.ConflictException;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft.Store;
import io.visioncraft.testkit.fixture.Fixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;

/** What commits together, on the shop's database: its own table has a foreign key to the library's orders. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:referrals")
@AutoConfigureVisionCraft(store = Store.DATABASE)
class ReferralsTest {

    @Autowired
    private VisionCraft vc;

    @Autowired
    private Referrals referrals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Unlucky unlucky;

    @Test
    void storesTheOrderAndTheShopsRowTogetherOrNeither(Fixtures fixtures) {
        Service windows = fixtures.catalog().anActiveServiceAt("80.00");
        Caller ann = IdentityFixtures.as(fixtures.people().aCustomer());

        Order order = referrals.place(ann, PlaceOrder.of(windows.id(), 1), "a friend");

        assertThat(jdbc.sql("SELECT source FROM referral WHERE order_id = ?")
                        .param(order.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("a friend");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> referrals.place(ann, PlaceOrder.of(windows.id(), 1), "x".repeat(101)));
        assertThat(vc.orders().list(ann, OrderSearch.all(), ListRequest.first()).items())
                .hasSize(1);
    }

    @Test
    void runsTheWholeMethodAgainAfterAClash() {
        assertThat(unlucky.call()).isEqualTo(3);
    }

    @TestConfiguration
    static class More {

        @Bean
        Unlucky unlucky() {
            return new Unlucky();
        }
    }

    /** Clashes twice with somebody. */
    static class Unlucky {

        private final AtomicInteger calls = new AtomicInteger();

        @Retryable(predicate = Referrals.WorthAnotherRun.class, maxRetries = 3, delay = 1)
        int call() {
            if (calls.incrementAndGet() < 3) {
                throw ConflictException.transientClash(StoreCodes.CLASH, "Somebody was faster", null);
            }
            return calls.get();
        }
    }
}
