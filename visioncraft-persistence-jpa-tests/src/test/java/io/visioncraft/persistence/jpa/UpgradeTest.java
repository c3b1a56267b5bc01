package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.MoveCategory;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.events.EventRelay;
import io.visioncraft.events.RelayRun;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tck.probe.Invariants;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A database that version 0.1 left, which lies with this module's test resources as a script: it is opened, has the tables of a
 * new one, has lost nothing, and the business goes on. As long as 0.1 is not published, {@code -Dvisioncraft.fixtures=write}
 * makes the scripts anew; from then on they stay as they are.
 */
class UpgradeTest {

    private static final String VERSION = "0.1";
    static final int MORE_IDS_THAN_THERE_ARE = 10_000;

    /** In the script what happened to a record happened at one instant, and nothing was removed. */
    private static final List<String> AT_DIFFERENT_TIMES = List.of(
            "UPDATE vc_status_change SET changed_at = changed_at + 1000000 * version",
            "UPDATE vc_event SET occurred_at = occurred_at + 2500000",
            "UPDATE vc_crm_message SET written_at = written_at + 5000000",
            "UPDATE vc_crm_note SET written_at = written_at + 5000000",
            "UPDATE vc_crm_record SET closed_at = closed_at + 9000000",
            "UPDATE vc_order SET placed_at = placed_at + 9000000 WHERE status = 'COMPLETED'",
            "DELETE FROM vc_event WHERE aggregate_type = 'crm-desk'");

    private static final List<String> TIMES_KNOWN = List.of(
            "SELECT 'user', id, created_at FROM vc_user",
            "SELECT 'service', id, created_at FROM vc_service",
            "SELECT 'order', id, created_at FROM vc_order",
            "SELECT 'order', id, placed_at FROM vc_order WHERE placed_at IS NOT NULL",
            "SELECT 'crm-record', id, created_at FROM vc_crm_record",
            "SELECT 'crm-record', id, closed_at FROM vc_crm_record WHERE closed_at IS NOT NULL",
            "SELECT 'crm-record', crm_record_id, written_at FROM vc_crm_message",
            "SELECT 'crm-desk', id, created_at FROM vc_crm_desk",
            "SELECT 'crm-desk', crm_record_id, written_at FROM vc_crm_note",
            "SELECT aggregate_type, aggregate_id, changed_at FROM vc_status_change",
            "SELECT aggregate_type, aggregate_id, occurred_at FROM vc_event"
                    + " WHERE aggregate_type IN ('user', 'service', 'order', 'crm-record', 'crm-desk')");

    private static final List<String> LAST_CHANGES = List.of(
            "SELECT 'user', id, changed_at FROM vc_user",
            "SELECT 'service', id, changed_at FROM vc_service",
            "SELECT 'order', id, changed_at FROM vc_order",
            "SELECT 'crm-record', id, changed_at FROM vc_crm_record",
            "SELECT 'crm-desk', id, changed_at FROM vc_crm_desk");

    @BeforeAll
    static void writesTheScriptsWhereAskedTo() throws SQLException, IOException {
        if ("write".equals(System.getProperty("visioncraft.fixtures"))) {
            for (TestDatabase database : TestDatabase.values()) {
                write(database);
            }
        }
    }

    private static void write(TestDatabase database) throws SQLException, IOException {
        try (HikariDataSource pool = pool(database);
                JpaPersistence store = JpaPersistence.open(pool, TestStore.HIBERNATE);
                Connection connection = pool.getConnection()) {
            OldStory.happenIn(World.over(store));
            Path file = DatabaseScript.of(VERSION, database);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, DatabaseScript.from(database, supported(connection), connection));
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void hasTheTablesOfANewDatabase(TestStore like) throws SQLException, IOException {
        try (HikariDataSource pool = old(like);
                JpaPersistence store = JpaPersistence.open(pool, like.provider());
                Connection connection = pool.getConnection()) {
            assertThat(StoredSchema.of(connection)).isEqualTo(StoredSchema.of(like));
            assertThat(store.transactions().active()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void losesNoRow(TestStore like) throws SQLException, IOException {
        try (HikariDataSource pool = old(like)) {
            StoredRows before = rows(pool);
            JpaPersistence.open(pool, like.provider()).close();
            StoredRows after = rows(pool);

            assertThat(before.tables()).isNotEmpty().allSatisfy((table, rows) -> {
                assertThat(rows).as(table).isNotEmpty();
                assertThat(after.tables().getOrDefault(table, Map.of()))
                        .as(table)
                        .containsOnlyKeys(rows.keySet());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    @Rule({"INV-1", "INV-4", "GEN-7"})
    void goesOnWithTheBusiness(TestStore like) throws SQLException, IOException {
        try (HikariDataSource pool = old(like);
                JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
            StandIns standIns = StandIns.create();
            Stream.generate(standIns.ids()::next).limit(MORE_IDS_THAN_THERE_ARE).forEach(id -> {});
            standIns.clock().set(MovableClock.START.plus(Duration.ofDays(30)));
            VisionCraft vc = standIns.builder(store, StandIns.issuer()).build();
            Caller everything = Caller.system("everything", vc.permissions().all());

            Tokens tokens =
                    vc.authentication().logIn(Caller.visitor(), LogIn.of(OldStory.ANN, IdentityFixtures.PASSWORD));
            Caller ann = vc.authentication().caller(tokens.accessToken());
            findOrdersByTheirServices(vc, everything);
            Order old = firstOrder(vc, ann);
            assertThat(vc.orders().findByReference(ann, old.reference())).contains(old);
            PlaceOrder command = PlaceOrder.of(old.lines().get(0).service(), 3);
            assertThat(vc.orders().place(ann.withKey(OldStory.KEY), command).id())
                    .isEqualTo(old.id());

            Order next = vc.orders().place(ann, command);
            Invoice invoice = invoiceOf(vc, everything, next);
            assertThat(invoice.number()).isEqualTo("INV-2026-%06d".formatted(OldStory.INVOICES + 1));
            VisionCraft others =
                    standIns.builder(store, StandIns.issuer().withKey("other")).build();
            assertRejected(BillingCodes.ISSUER_MISMATCH, () -> others.orders().place(ann, command));

            Invoice wrong = invoiceOf(vc, everything, old);
            payTheRest(vc, wrong);
            Invoice right = vc.invoices().reissue(everything, ReissueInvoice.of(wrong.id()));
            assertThat(invoiceOf(vc, everything, old)).isEqualTo(right);
            assertThat(vc.invoices().ofOrder(everything, old.id())).containsExactly(wrong, right);
            claimTheUrgent(vc, everything);
            moveATree(vc);
            deliverWhatWaits(store, standIns);
            assertThat(vc.events().dead(everything, ListRequest.first()).items())
                    .hasSize(1);
            Invariants.of(store, StandIns.issuer().currency()).check();
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    @Rule("GEN-8")
    void datesTheLastChangeOfARecordByTheLatestTimeThatIsKnownOfIt(TestStore like) throws SQLException, IOException {
        try (HikariDataSource pool = old(like)) {
            change(pool, AT_DIFFERENT_TIMES);
            Map<String, Long> known = latest(pool, TIMES_KNOWN);

            JpaPersistence.open(pool, like.provider()).close();

            assertThat(latest(pool, LAST_CHANGES)).isNotEmpty().isEqualTo(known);
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    @Rule("INV-7")
    void countsDocumentsByTheDayOfSupplyOrElseOfIssue(TestStore like) throws SQLException, IOException {
        try (HikariDataSource pool = old(like)) {
            String supply = "UPDATE vc_invoice SET issue_date = 20515, supply_from = ";
            change(
                    pool,
                    List.of(
                            supply + "NULL, supply_until = NULL WHERE invoice_number = 'INV-2026-000001'",
                            supply + "20400, supply_until = 20430 WHERE invoice_number = 'INV-2026-000002'",
                            supply + "20400, supply_until = NULL WHERE invoice_number = 'INV-2026-000003'",
                            "UPDATE vc_credit_note SET issue_date = 20516 WHERE credit_note_number = 'CRN-2026-000001'"));

            JpaPersistence.open(pool, like.provider()).close();

            assertThat(latest(
                            pool,
                            List.of(
                                    "SELECT 'invoice', invoice_number, accounting_date FROM vc_invoice"
                                            + " WHERE status = 'ISSUED'",
                                    "SELECT 'credit note', credit_note_number, accounting_date FROM vc_credit_note")))
                    .containsEntry("invoice INV-2026-000001", 20_515L)
                    .containsEntry("invoice INV-2026-000002", 20_430L)
                    .containsEntry("invoice INV-2026-000003", 20_400L)
                    .containsEntry("credit note CRN-2026-000001", 20_516L);
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    @Rule({"INV-2", "INV-6"})
    void keepsTheTermsOfDocumentsAsDaysFromIssueToTheDueDate(TestStore like) throws SQLException, IOException {
        try (HikariDataSource pool = old(like)) {
            String dated = "UPDATE vc_invoice SET issue_date = 20515, supply_from = NULL, supply_until = ";
            change(
                    pool,
                    List.of(
                            dated + "NULL, due_date = 20515 WHERE invoice_number = 'INV-2026-000001'",
                            dated + "20430, due_date = 20529 WHERE invoice_number = 'INV-2026-000002'",
                            dated + "20515, due_date = 20880 WHERE invoice_number = 'INV-2026-000003'"));
            try (JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
                VisionCraft vc =
                        StandIns.create().builder(store, StandIns.issuer()).build();
                LocalDate issued = LocalDate.ofEpochDay(20_515);

                assertThat(issueOf(vc, "INV-2026-000001")).isEqualTo(issue("INV-2026-000001", issued, issued, 0));
                assertThat(issueOf(vc, "INV-2026-000002"))
                        .isEqualTo(issue("INV-2026-000002", issued, issued.minusDays(85), 14));
                assertThat(issueOf(vc, "INV-2026-000003")).isEqualTo(issue("INV-2026-000003", issued, issued, 365));
                assertThat(
                                latest(
                                        pool,
                                        List.of(
                                                "SELECT 'same day', 1, COUNT(*) FROM vc_credit_note"
                                                        + " WHERE tax_point = issue_date AND due_date = issue_date AND retained_until IS NULL")))
                        .containsEntry("same day 1", 2L);
                CreditNote note = vc.invoices()
                        .findCreditNote(BillingFixtures.clerk(), "CRN-2026-000001")
                        .orElseThrow();
                LocalDate taken = note.issue().date();
                assertThat(note.issue()).isEqualTo(issue("CRN-2026-000001", taken, taken, 0));
            }
        }
    }

    /** What is left of a document of 0.1: no discount, and nothing is said of its retention. */
    private static Issuance issue(String number, LocalDate date, LocalDate taxPoint, int days) {
        return new Issuance(number, date, taxPoint, taxPoint, date.plusDays(days), PaymentTerms.net(days), null);
    }

    private static Issuance issueOf(VisionCraft vc, String number) {
        Invoice invoice =
                vc.invoices().findByNumber(BillingFixtures.clerk(), number).orElseThrow();
        assertThat(invoice.cashDiscount()).isEmpty();
        return Objects.requireNonNull(invoice.issue());
    }

    private static void change(HikariDataSource pool, List<String> updates) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String update : updates) {
                assertThat(statement.executeUpdate(update)).as(update).isPositive();
            }
        }
    }

    /** The latest instant of each record, by the record's type and id. */
    private static Map<String, Long> latest(HikariDataSource pool, List<String> queries) throws SQLException {
        Map<String, Long> latest = new TreeMap<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String query : queries) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        latest.merge(rows.getString(1) + " " + rows.getString(2), rows.getLong(3), Math::max);
                    }
                }
            }
        }
        return latest;
    }

    private static Order firstOrder(VisionCraft vc, Caller ann) {
        List<OrderSummary> orders =
                vc.orders().list(ann, OrderSearch.all(), ListRequest.first(50)).items();
        OrderSummary placed = orders.stream()
                .filter(order -> order.status() == OrderStatus.PLACED)
                .reduce((newer, older) -> older)
                .orElseThrow();
        return vc.orders().get(ann, placed.id());
    }

    /** The rows by which orders are found of their services are filled by the migration that brings them. */
    private static void findOrdersByTheirServices(VisionCraft vc, Caller everything) {
        List<Order> all =
                Listings.all(200, request -> vc.orders().list(everything, OrderSearch.all(), request)).stream()
                        .map(row -> vc.orders().get(everything, row.id()))
                        .toList();
        assertThat(all).isNotEmpty();
        for (ServiceId service : all.stream()
                .flatMap(order -> order.services().stream())
                .distinct()
                .toList()) {
            for (OrderStatus status : OrderStatus.values()) {
                OrderSearch search = OrderSearch.all().withService(service).in(status);
                assertThat(Listings.all(2, request -> vc.orders().list(everything, search, request)))
                        .extracting(OrderSummary::id)
                        .isEqualTo(all.stream()
                                .filter(order -> order.status() == status
                                        && order.services().contains(service))
                                .map(Order::id)
                                .toList());
            }
        }
    }

    private static Invoice invoiceOf(VisionCraft vc, Caller everything, Order order) {
        return vc.invoices().findByOrder(everything, order.id()).orElseThrow();
    }

    private static void payTheRest(VisionCraft vc, Invoice invoice) {
        Caller clerk = BillingFixtures.clerk();
        Receivable before = vc.invoices().receivable(clerk, invoice.id());
        assertThat(before.allocated()).isEqualTo(Money.of("100.00", "EUR"));
        assertThat(vc.invoices().creditNotes(clerk, invoice.id())).hasSize(1);
        vc.invoices()
                .recordPayment(
                        clerk,
                        RecordPayment.of(
                                invoice.id(),
                                before.balance().amount().toPlainString(),
                                "EUR",
                                "transfer",
                                "after the upgrade",
                                MovableClock.START));
        assertThat(vc.invoices().receivable(clerk, invoice.id()).balance())
                .isEqualTo(Money.zero(before.total().currency()));
    }

    private static void claimTheUrgent(VisionCraft vc, Caller everything) {
        RoleId staff = vc.roles().list(everything, ListRequest.first()).items().stream()
                .filter(role -> role.builtIn() == BuiltInRole.STAFF)
                .findFirst()
                .orElseThrow()
                .id();
        Caller agent = vc.users().list(everything, UserQuery.all(), ListRequest.first()).items().stream()
                .filter(user -> user.role().equals(staff))
                .findFirst()
                .map(user -> Caller.user(user.id()))
                .orElseThrow();
        CrmRecord urgent = vc.crm().claimNext(agent).orElseThrow();
        assertThat(vc.crm().desk(agent, urgent.id()).priority()).isEqualTo(CrmPriority.URGENT);
        assertThat(urgent.topic().subject()).isEqualTo(OldStory.WAITING);
    }

    private static void moveATree(VisionCraft vc) {
        Caller manager = CatalogFixtures.manager();
        Category root = vc.categories()
                .search(manager, OldStory.ROOT, ListRequest.first())
                .items()
                .get(0);
        Category below = vc.categories()
                .children(manager, root.id(), ListRequest.first())
                .items()
                .get(0);
        vc.categories().move(manager, MoveCategory.toRoots(below.id()));
        assertThat(vc.categories().path(manager, below.id())).hasSize(1);
        assertThat(vc.categories().subtreeSize(manager, root.id())).isEqualTo(1);
    }

    private static void deliverWhatWaits(JpaPersistence store, StandIns standIns) {
        AtomicInteger heard = new AtomicInteger();
        try (EventRelay relay = EventRelay.builder(store.transactions(), store.events())
                .subscriber(delivery -> heard.incrementAndGet())
                .clock(standIns.clock())
                .build()) {
            RelayRun run = relay.runOnce();
            while (run.more()) {
                assertThat(run.failed() + run.died()).isZero();
                run = relay.runOnce();
            }
        }
        assertThat(heard).hasValueGreaterThan(50);
    }

    /** What version 0.1 left, in a new schema. */
    static HikariDataSource old(TestStore like) throws SQLException, IOException {
        HikariDataSource pool = pool(like.database());
        try (Connection connection = pool.getConnection()) {
            DatabaseScript.run(Files.readString(DatabaseScript.of(VERSION, like.database())), connection);
        }
        return pool;
    }

    private static SupportedDatabase supported(Connection connection) throws SQLException {
        return SupportedDatabases.named(connection.getMetaData().getDatabaseProductName());
    }

    private static StoredRows rows(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return StoredRows.read(connection, StoredRows.keysAt(connection));
        }
    }

    private static HikariDataSource pool(TestDatabase database) {
        HikariConfig config = database.emptySchema();
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }
}
