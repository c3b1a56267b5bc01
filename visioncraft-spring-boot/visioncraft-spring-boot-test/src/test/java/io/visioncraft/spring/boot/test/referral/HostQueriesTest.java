package io.visioncraft.spring.boot.test.referral;

import static io.visioncraft.testkit.assertion.VisionCraftAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.persistence.jpa.JpaPersistence;
import io.visioncraft.spi.IdGenerator;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft.Store;
import io.visioncraft.spring.boot.test.TestTokens;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.fixture.Fixtures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.context.transaction.BeforeTransaction;

/** The host's own queries beside the library's rows, in a transaction that is rolled back, on a database that Boot has replaced. */
@DataJpaTest(showSql = false, properties = "spring.datasource.url=jdbc:h2:mem:never-opened;IFEXISTS=TRUE")
@AutoConfigureVisionCraft(store = Store.DATABASE)
class HostQueriesTest {

    /** H2 itself writes {@code FALSE IN("A", "B")} for a check of two columns, whose names it quotes: these are no values. */
    private static final Pattern LIST_OF_VALUES = Pattern.compile(" IN\\((?!\")");

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private ReferralRepository referrals;

    @Autowired
    private TestEntityManager em;

    private Map<String, Long> before = Map.of();

    @BeforeTransaction
    void count() {
        before = RowsOfAll.in(sql);
    }

    @AfterTransaction
    void nothingIsLeftOfWhatTheTestDid() {
        assertThat(RowsOfAll.in(sql)).isEqualTo(before);
    }

    @Test
    void referToAnOrderOfTheLibraryByAForeignKey(Fixtures fixtures) {
        Order order = fixtures.orders().aPlacedOrder();
        referrals.save(Referral.of(order, "a friend"));
        em.flush();
        em.clear();

        assertThat(referrals.findBySource("a friend"))
                .extracting(referral -> referral.orderId)
                .containsExactly(order.id().value());
        assertThat(sql.queryForList(
                        "select r.source from referral r join vc_order o on o.id = r.order_id where o.status = 'PLACED'",
                        String.class))
                .containsExactly("a friend");
    }

    @RepeatedTest(2)
    void everyUseCaseJoinsTheTestsTransactionAndNumbersBeginAnew(
            VisionCraft vc, Fixtures fixtures, MovableClock clock, TestTokens tokens) {
        User ann = fixtures.people().aCustomer();
        tokens.logIn(ann);
        PlaceOrder command = PlaceOrder.of(fixtures.orders().anItem().service(), 1);
        Caller withKey = Caller.user(ann.id()).withKey("k-1");
        Order order = vc.orders().place(withKey, command);
        assertThat(vc.orders().place(withKey, command)).isEqualTo(order);
        clock.advance(Duration.ofDays(30));
        Invoice invoice = fixtures.billing().invoiceOf(order.id());
        fixtures.billing().paid(invoice.id(), "80.00");
        fixtures.crm().aRecordOf(ann);

        assertThat(invoice.number()).isEqualTo("INV-2026-000001");
        assertThat(fixtures.billing().receivableOf(invoice.id())).isPaid();
        assertThat(sql.queryForObject("select count(*) from vc_event", Long.class))
                .isGreaterThan(5);
        assertThat(sql.queryForObject("select count(*) from vc_idempotency", Long.class))
                .isEqualTo(1);
    }

    @Test
    void nobodyHearsOfWhatIsNotCommitted(Fixtures fixtures, RecordedEvents events) {
        fixtures.orders().aPlacedOrder();

        assertThat(events).isEmpty();
    }

    @Test
    void usesTheStoreOfTheApplicationWithTheClockHashingAndTokensOfTests(
            @Autowired ApplicationContext context, @Autowired Persistence store, MovableClock clock) {
        assertThat(store).isInstanceOf(JpaPersistence.class);
        assertThat(context.getBeanProvider(IdGenerator.class).getIfAvailable()).isNull();
        assertThat(context.getBean("visionCraftTestPasswordHasher")).isNotNull();
        assertThat(clock.instant()).isEqualTo(MovableClock.START);
    }

    /** H2 2.4.240, Boot's, asks the connection that made such a check, which is closed by then. */
    @Test
    void noCheckOfATableNamesItsValuesInAList() {
        List<String> checks = sql.queryForList(
                "select check_clause from information_schema.check_constraints where constraint_name like 'VC_%'",
                String.class);

        assertThat(checks).hasSizeGreaterThan(50);
        assertThat(checks)
                .filteredOn(check -> LIST_OF_VALUES.matcher(check).find())
                .isEmpty();
    }

    @Test
    void findsAnAdministratorWhomSomebodyElseMade(VisionCraft vc, Fixtures fixtures) {
        User first = Fixtures.in(vc).people().theAdministrator();

        assertThat(Optional.of(fixtures.people().theAdministrator()).map(User::id))
                .contains(first.id());
    }
}
