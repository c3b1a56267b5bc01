package io.visioncraft.examples.customadapter;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.CatalogCodes;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.crm.CrmNote;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.IdentityCodes;
import io.visioncraft.identity.Role;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** What the kit does not ask of every store: a database that is gone, the schema, what a log may show. */
class JdbiPersistenceTest {

    private static final Role SUPPORT = new Role(new RoleId(new UUID(7, 7)), "Support", new TreeSet<>(), null, 1);

    @Test
    void keepsWhatIsThereWhenItIsOpenedAgain() {
        JdbcConnectionPool pool = TestStore.pool("opened-again");
        save(JdbiPersistence.open(pool), SUPPORT);

        Optional<Role> found = find(JdbiPersistence.open(pool));

        assertThat(found).contains(SUPPORT);
    }

    @Test
    @Rule("GEN-11")
    void makesKeysAndWordsAnewThatAnEarlierFoldingMade() {
        JdbcConnectionPool pool = TestStore.pool("folded-before");
        VisionCraft vc = library(JdbiPersistence.open(pool));
        Caller manager = CatalogFixtures.manager();
        Caller admin = IdentityFixtures.in(vc).admin();
        Category street = vc.categories().create(manager, CreateCategory.root("ΟΔΟΣ"));
        vc.services().create(manager, CreateService.of("S-1", "ΟΔΟΣ", street.id()));
        vc.roles().create(admin, CreateRole.of("ΟΔΟΣ"));
        String asBefore = bytes("οδος");
        TestStore.execute(pool, "UPDATE vc_category SET name_key = " + asBefore);
        TestStore.execute(pool, "UPDATE vc_service SET name_key = " + asBefore);
        TestStore.execute(pool, "UPDATE vc_role SET name_key = " + asBefore + " WHERE built_in IS NULL");
        TestStore.execute(pool, "UPDATE vc_word SET word = " + asBefore + " WHERE word = " + bytes("οδοσ"));
        TestStore.execute(pool, "UPDATE vc_folding SET version = '1'");

        VisionCraft again = library(JdbiPersistence.open(pool));

        assertThat(again.categories()
                        .search(manager, "οδος", ListRequest.first())
                        .items())
                .hasSize(1);
        assertThat(again.services()
                        .list(manager, ServiceSearch.all().matching("ΟΔΟΣ"), ListRequest.first())
                        .items())
                .hasSize(1);
        assertRejected(
                CatalogCodes.DUPLICATE_SIBLING_NAME,
                () -> again.categories().create(manager, CreateCategory.root("οδος")));
        assertRejected(IdentityCodes.DUPLICATE_ROLE_NAME, () -> again.roles().create(admin, CreateRole.of("οδος")));
        assertThat(again.categories().get(manager, street.id())).isEqualTo(street);
    }

    private static String bytes(String text) {
        return "X'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "'";
    }

    private static VisionCraft library(Persistence store) {
        return StandIns.create().builder(store, StandIns.issuer()).build();
    }

    @Test
    @Rule("GEN-3")
    void saysThatTheStoreIsUnavailableWhenThereIsNoDatabase() {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:nowhere;IFEXISTS=TRUE", "sa", "");

        assertRejected(StoreCodes.STORE_UNAVAILABLE, () -> JdbiPersistence.open(pool));
    }

    @Test
    void saysThatTheStoreIsMisconfiguredWhenAPrivilegeIsMissing() {
        JdbcConnectionPool pool = TestStore.pool("without-privilege");
        save(JdbiPersistence.open(pool), SUPPORT);
        TestStore.execute(pool, "CREATE USER reader PASSWORD 'reader'");
        TestStore.execute(pool, "GRANT ALTER ANY SCHEMA TO reader");
        Persistence store =
                JdbiPersistence.open(JdbcConnectionPool.create("jdbc:h2:mem:without-privilege", "reader", "reader"));
        assertThat(find(store)).contains(SUPPORT);

        TestStore.execute(pool, "REVOKE ALTER ANY SCHEMA FROM reader");

        assertRejected(StoreCodes.STORE_MISCONFIGURED, () -> find(store));
    }

    @Test
    @Rule("GEN-3")
    void saysThatTheStoreIsUnavailableWhenTheDatabaseIsLost() {
        JdbcConnectionPool pool = TestStore.pool("lost");
        Persistence store = JdbiPersistence.open(pool);

        assertRejected(
                StoreCodes.STORE_UNAVAILABLE,
                () -> store.transactions().inTransaction(() -> {
                    lose(pool);
                    return store.identity().roles().find(SUPPORT.id());
                }));

        assertThat(store.transactions().active()).isFalse();
    }

    @Test
    @Rule("GEN-6")
    void saysThatTheOutcomeIsUnknownWhenTheDatabaseIsLostAtCommit() {
        JdbcConnectionPool pool = TestStore.pool("lost-at-commit");
        Persistence store = JdbiPersistence.open(pool);

        VisionCraftException rejection = assertRejected(
                StoreCodes.OUTCOME_UNKNOWN,
                () -> store.transactions().inTransaction(() -> {
                    store.identity().roles().save(SUPPORT, List.of());
                    lose(pool);
                    return SUPPORT;
                }));

        assertThat(rejection.retryable()).isTrue();
        assertThat(store.transactions().active()).isFalse();
    }

    @Test
    @Rule("GEN-3")
    void saysThatATableIsMissing() throws SQLException {
        JdbcConnectionPool pool = TestStore.pool("missing");
        Persistence store = JdbiPersistence.open(pool);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE vc_role CASCADE");
        }

        VisionCraftException rejection = assertRejected(StoreCodes.STORE_MISCONFIGURED, () -> find(store));

        assertThat(rejection.retryable()).isFalse();
    }

    @Test
    @Rule("GEN-3")
    void showsNoValueOfARowWhateverTheDatabaseSays() {
        Persistence store = TestStore.fresh();
        Guard secret = new Guard.Series("s3cr3t".repeat(30)); // longer than its column

        VisionCraftException rejection = assertRejected(
                StoreCodes.STORE_REFUSED,
                () -> store.transactions().inTransaction(() -> {
                    store.guards().hold(secret);
                    return true;
                }));

        assertThat(rejection.retryable()).isFalse();
        assertThat(everythingIn(rejection)).contains("SQL state 22001").doesNotContain("s3cr3t", "MERGE");
    }

    @Test
    void refusesEntriesThatTheRepositoryDoesNotName() {
        Persistence store = TestStore.fresh();
        Entry note = new CrmNote("SYSTEM", "test", "A note", MovableClock.START);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.transactions().inTransaction(() -> {
                    store.identity().roles().save(SUPPORT, List.of(note));
                    return true;
                }))
                .withMessage("No CrmNote is appended to a role");

        assertThat(find(store)).isEmpty();
    }

    @Test
    void namesItsUniqueIndexesAsTheCoreNamesItsKeys() {
        List<String> indexes = TestStore.query(
                "SELECT index_name FROM information_schema.indexes WHERE index_type_name = 'UNIQUE INDEX'");

        assertThat(indexes)
                .map(index -> index.toLowerCase(Locale.ROOT))
                .filteredOn(index -> !index.equals("event_place"))
                .containsExactlyInAnyOrderElementsOf(Failure.KEYS.keySet());
    }

    private static void lose(JdbcConnectionPool pool) {
        TestStore.execute(pool, "SHUTDOWN IMMEDIATELY");
    }

    private static void save(Persistence store, Role role) {
        store.transactions().inTransaction(() -> {
            store.identity().roles().save(role, List.of());
            return role;
        });
    }

    private static Optional<Role> find(Persistence store) {
        return store.transactions().inTransaction(() -> store.identity().roles().find(SUPPORT.id()));
    }

    private static String everythingIn(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
