package io.visioncraft.spring.boot.test.referral;

import static io.visioncraft.testkit.assertion.VisionCraftAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft.Store;
import io.visioncraft.spring.boot.test.VisionCraftTest;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.fixture.Fixtures;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.annotation.Transactional;

/** The library's slice on a database: what is committed stays, and the next test works beside it. */
@VisionCraftTest(store = Store.DATABASE)
@AutoConfigureTestDatabase
class SliceOnDatabaseTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DataSource database;

    private static int tests;

    @BeforeEach
    void somebody(RecordedEvents events, MovableClock clock) {
        assertThat(events).isEmpty();
        assertThat(clock.instant()).isEqualTo(MovableClock.START);
        fixtures.people().aCustomer();
    }

    @RepeatedTest(3)
    void makesRecordsWithNewNamesBesideThoseOfEarlierTests(Fixtures others, RecordedEvents events, MovableClock clock) {
        tests++;
        Order order = others.orders().aPlacedOrder();
        fixtures.billing().paid(fixtures.billing().invoiceOf(order.id()).id(), "30.00");
        others.billing().paid(fixtures.billing().invoiceOf(order.id()).id(), "50.00");
        fixtures.people().anInvitedCustomer();
        clock.advance(Duration.ofDays(30));

        assertThat(events).hasInOrder("order.placed", "invoice.issued", "payment.recorded");
        assertThat(new JdbcTemplate(database).queryForObject("select count(*) from vc_order", Long.class))
                .isEqualTo(tests);
    }

    @Nested
    @Transactional
    class InATransaction {

        @Test
        void tellsOfItsEventsOnceItIsCommitted(RecordedEvents events) {
            User bob = fixtures.people().aCustomer();
            assertThat(events).isEmpty();

            TestTransaction.flagForCommit();
            TestTransaction.end();

            assertThat(events.ofType("user.registered")).hasSize(2);
            assertThat(bob.name()).startsWith("Customer ");
        }
    }

    @Test
    void hasNoJdbcTemplateThatNobodyAskedFor(@Autowired(required = false) JdbcTemplate sql) {
        assertThat(sql).isNull();
    }
}
