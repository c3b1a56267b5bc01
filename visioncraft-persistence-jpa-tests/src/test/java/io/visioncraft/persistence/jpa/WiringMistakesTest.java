package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.catalog.Category;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.StoreSetupException.Problem;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.StoreCodes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.ValidationMode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A store that is not set up as the library needs it says so, at the start where it can, and never as if it were passing. */
@Rule("GEN-3")
@ParameterizedClass
@MethodSource("stores")
@SuppressWarnings("NullAway.Init") // JUnit gives the store, and the pool comes from it
class WiringMistakesTest {

    /** Factories as they should be: none looks at a table before a store opens over it, so that all tests can use one. */
    private static final Map<TestStore, Standing> STANDING = new EnumMap<>(TestStore.class);

    private final SampleRecords samples = new SampleRecords();

    @Parameter
    private TestStore like;

    private HikariDataSource database;

    /** Each database, and each provider. */
    static Set<TestStore> stores() {
        return Boolean.getBoolean("visioncraft.everywhere")
                ? EnumSet.allOf(TestStore.class)
                : EnumSet.of(TestStore.HIBERNATE_H2, TestStore.ECLIPSELINK_POSTGRESQL, TestStore.HIBERNATE_MARIADB);
    }

    @BeforeEach
    void makeADatabase() {
        HikariConfig config = like.database().emptySchema();
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(2);
        database = new HikariDataSource(config);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @AfterAll
    static void closeFactories() {
        STANDING.values().forEach(one -> one.factory.close());
        STANDING.clear();
    }

    @Test
    void saysThatThereAreNoTablesWhereTheDataSourceLeads() {
        refusesToStart("no tables of VisionCraft", "run the migrations of ");
    }

    @Test
    void saysWhichMigrationsHaveNotRun() throws SQLException {
        migrate();
        execute("DELETE FROM vc_schema_version WHERE version = 9");
        refusesToStart("older version", "run V9__desks_and_housekeeping of ");

        execute("DROP TABLE vc_schema_version");
        execute("DROP TABLE vc_crm_note");
        refusesToStart("older version", "run V6__crm, V7__schema_version, ");
    }

    @Test
    void saysWhichTablesAreMissing() throws SQLException {
        migrate();
        execute("DROP TABLE vc_crm_note");

        refusesToStart("missing", "vc_crm_note");
    }

    @Test
    void startsOverTablesOfALaterVersion() throws SQLException {
        migrate();
        execute("INSERT INTO vc_schema_version (version) VALUES (1000)");

        assertThat(JpaPersistence.standalone(over(database)).transactions().active())
                .isFalse();
    }

    @Test
    void saysThatAColumnIsMissing() throws SQLException {
        migrate();
        execute("ALTER TABLE vc_crm_note DROP COLUMN written_at");

        assertThatExceptionOfType(StoreSetupException.class)
                .isThrownBy(() -> JpaPersistence.standalone(over(database)))
                .withMessageContaining("The table vc_crm_note cannot be read")
                .satisfies(setup -> assertThat(setup.problem()).isEqualTo(Problem.NOT_READABLE));
    }

    @Test
    void saysThatTheEntityManagerIsOfAnOlderVersion() {
        migrate();
        EntityManagerFactory factory = over(database);
        EntityManagerFactory older = proxy(
                EntityManagerFactory.class,
                factory,
                "createEntityManager",
                () -> proxy(EntityManager.class, factory.createEntityManager(), "callWithConnection", () -> {
                    throw new AbstractMethodError("callWithConnection");
                }));

        assertThatIllegalStateException()
                .isThrownBy(() -> JpaPersistence.standalone(older))
                .withMessageContaining("Jakarta Persistence 3.2")
                .withMessageContaining("callWithConnection");
    }

    @Test
    void saysThatTheDatabaseDoesNotLetTheUserIn() {
        assumeTrue(like.database().dialect().knowsItsUsers(), "it lets everybody in where it runs for tests");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.getJdbcUrl().replaceAll("([?&])(user|password)=[^&]*", "$1"));
        config.setUsername("nobody_we_know");
        config.setPassword("wrong");
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(1_000);
        try (HikariDataSource stranger = new HikariDataSource(config)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> JpaPersistence.open(stranger, like.provider()))
                    .withMessageContaining("user, password, database and privileges");
        }
    }

    @Test
    void saysThatTheUserMayNotReadTheTables() throws SQLException {
        assumeTrue(like.database() == TestDatabase.POSTGRESQL, "which shows tables to users who may not read them");
        migrate();
        String user = database.getSchema() + "_reader";
        execute("CREATE ROLE " + user);
        execute("GRANT USAGE ON SCHEMA " + database.getSchema() + " TO " + user);
        HikariConfig config = new HikariConfig();
        database.copyStateTo(config);
        config.setConnectionInitSql("SET ROLE " + user);
        try (HikariDataSource reader = new HikariDataSource(config)) {
            EntityManagerFactory factory = over(reader);
            assertThatIllegalStateException()
                    .isThrownBy(() -> JpaPersistence.standalone(factory))
                    .withMessageContaining("user, password, database and privileges");
        } finally {
            execute("DROP OWNED BY " + user);
            execute("DROP ROLE " + user);
        }
    }

    @Test
    void saysThatATableHasGone() throws SQLException {
        try (JpaPersistence store = migrated()) {
            execute("DROP TABLE vc_payment");

            refuses(
                    StoreCodes.STORE_MISCONFIGURED,
                    "vc_payment",
                    () -> in(store, () -> store.billing().payments().findByReference("transfer", "none")));
        }
    }

    @Test
    void saysThatNothingMayBeWritten() throws SQLException {
        migrated().close(); // the first to open stores which folding made the keys
        try (HikariDataSource readOnly = readOnly()) {
            JpaPersistence store = JpaPersistence.standalone(over(readOnly));
            assertThat(in(store, () -> store.identity().users().any())).isFalse();

            refuses(StoreCodes.STORE_MISCONFIGURED, "", () -> save(store, samples.user()));
        }
    }

    @Test
    void saysThatAKeyOfTheHostsIsInTheWay() throws SQLException {
        try (JpaPersistence store = migrated()) {
            Category garden = samples.category();
            in(store, () -> store.catalog().categories().save(garden, List.of()));
            execute("CREATE TABLE host_page (category_id UUID, CONSTRAINT host_page_category"
                    + " FOREIGN KEY (category_id) REFERENCES vc_category (id))");
            execute("INSERT INTO host_page SELECT id FROM vc_category");

            refuses(
                    StoreCodes.STORE_REFUSED,
                    "host_page_category",
                    () -> in(store, () -> store.catalog().categories().delete(garden)));
        }
    }

    @Test
    void saysThatAUniqueKeyOfTheHostsIsInTheWay() throws SQLException {
        User ann = samples.user();
        try (JpaPersistence store = migrated()) {
            save(store, ann);
            execute("ALTER TABLE vc_user ADD CONSTRAINT host_one_at_a_time UNIQUE (created_at)");

            refuses(StoreCodes.STORE_REFUSED, "host_one_at_a_time", () -> save(store, samples.user()));
        }
    }

    @Test
    void saysThatTheHostsColumnIsNotFilled() throws SQLException {
        try (JpaPersistence store = migrated()) {
            execute("ALTER TABLE vc_user ADD host_note VARCHAR(20) NOT NULL");

            VisionCraftException refused = refused(() -> save(store, samples.user()));

            assertThat(refused.retryable()).isFalse();
            assertThat(refused).hasMessageContaining("host_note");
        }
    }

    private void refusesToStart(String... saying) {
        refusesToStart(over(database), saying);
    }

    private static void refusesToStart(EntityManagerFactory factory, String... saying) {
        assertThatExceptionOfType(StoreSetupException.class)
                .isThrownBy(() -> JpaPersistence.standalone(factory))
                .satisfies(refused -> assertThat(refused.getMessage()).contains(saying));
    }

    private static void refuses(RejectionCode code, String name, Runnable work) {
        VisionCraftException refused = assertRejected(code, work::run);

        assertThat(refused.retryable()).isFalse();
        assertThat(refused.getMessage()).contains(name);
        if (!name.isEmpty()) {
            assertThat(refused.details()).containsKey("names");
        }
    }

    private static VisionCraftException refused(Runnable work) {
        try {
            work.run();
        } catch (VisionCraftException refused) {
            return refused;
        }
        throw new AssertionError("nothing was refused");
    }

    private void migrate() {
        Migrations.apply(
                database, SupportedDatabases.named(like.database().dialect().product()));
    }

    private JpaPersistence migrated() {
        migrate();
        return JpaPersistence.standalone(over(database));
    }

    /** A factory as it should be, whose connections come from there. */
    private EntityManagerFactory over(DataSource now) {
        Standing standing = STANDING.computeIfAbsent(like, any -> {
            AtomicReference<DataSource> present = new AtomicReference<>(now);
            return new Standing(present, factory(connecting(present)));
        });
        standing.present.set(now);
        return standing.factory;
    }

    private static DataSource connecting(AtomicReference<DataSource> present) {
        return DataSource.class.cast(Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "hashCode" -> System.identityHashCode(present);
                    case "equals" -> proxy == arguments[0];
                    default -> result(called, Objects.requireNonNull(present.get()), arguments);
                }));
    }

    private EntityManagerFactory factory(DataSource database) {
        return Provider.named(like.provider())
                .orElseThrow()
                .createEntityManagerFactory(new PersistenceConfiguration("wiring")
                        .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                        .validationMode(ValidationMode.NONE)
                        .properties(JpaPersistence.recommendedProperties())
                        .property("jakarta.persistence.nonJtaDataSource", database));
    }

    /** Another pool over the same schema, of connections that take no write. */
    private HikariDataSource readOnly() {
        HikariConfig config = new HikariConfig();
        database.copyStateTo(config);
        like.database()
                .dialect()
                .readOnlySession()
                .ifPresentOrElse(config::setConnectionInitSql, () -> withoutRights(config));
        return new HikariDataSource(config);
    }

    private void withoutRights(HikariConfig config) {
        try {
            execute("CREATE USER reader PASSWORD 'reader'");
            execute("GRANT SELECT ON SCHEMA PUBLIC TO reader");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        config.setJdbcUrl(config.getJdbcUrl().replaceAll(";.*", "")); // settings are an administrator's to make
        config.setUsername("reader");
        config.setPassword("reader");
    }

    private void execute(String sql) throws SQLException {
        execute(database, sql);
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void save(JpaPersistence store, User user) {
        in(store, () -> store.identity().users().save(user, List.of()));
    }

    private static void in(JpaPersistence store, Runnable work) {
        in(store, () -> {
            work.run();
            return true;
        });
    }

    private static <T> T in(JpaPersistence store, Supplier<T> work) {
        return store.transactions().inTransaction(work::get);
    }

    private static <T> T proxy(Class<T> type, T target, String method, Supplier<?> instead) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return instead.get();
                    }
                    return result(called, target, arguments);
                }));
    }

    private static @Nullable Object result(Method called, Object target, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return called.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /**
     * A factory that stays.
     *
     * @param present where its connections come from at present
     */
    private record Standing(AtomicReference<DataSource> present, EntityManagerFactory factory) {}
}
