package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.StoreSetupException.Problem;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.StoreCodes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a host that opens its store over its own factory does about the tables, on each database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // JUnit gives the database, and the pool comes from it
class TableMigrationsTest {

    @Parameter
    private TestDatabase database;

    private HikariDataSource pool;
    private TableMigrations migrations;

    @BeforeEach
    void makeASchema() {
        pool = database.pool();
        migrations = TableMigrations.over(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void bringsTheTablesUpToDate() {
        assertThat(migrations.pending()).isEqualTo(Migrations.NAMES);

        migrations.migrate();
        migrations.migrate();

        assertThat(migrations.pending()).isEmpty();
        migrations.validate();
    }

    @Test
    void saysWhichMigrationsHaveNotRun() throws SQLException {
        assertThat(wrong(migrations::validate, Problem.NO_TABLES).names()).isEqualTo(Migrations.NAMES);

        migrations.migrate();
        execute("DELETE FROM vc_schema_version WHERE version IN (9, 27)");

        assertThat(migrations.pending()).containsExactly("V9__desks_and_housekeeping", "V27__checks");
        assertThat(wrong(migrations::validate, Problem.MIGRATIONS_PENDING).names())
                .isEqualTo(migrations.pending());
    }

    @Test
    void saysWhichTablesSomebodyDropped() throws SQLException {
        migrations.migrate();
        execute("DROP TABLE vc_crm_note");

        assertThat(migrations.pending()).isEmpty();
        assertThat(wrong(migrations::validate, Problem.TABLES_MISSING).names()).containsExactly("vc_crm_note");
    }

    @Test
    void saysWhichConstraintsSomebodyDropped() throws SQLException {
        migrations.migrate();
        execute("ALTER TABLE vc_order_line DROP CONSTRAINT vc_order_line_owner");

        assertThat(wrong(migrations::validate, Problem.CONSTRAINTS_MISSING).names())
                .containsExactly("vc_order_line_owner");
    }

    @Test
    void migratesAtAnotherIsolationLevel() {
        try (HikariDataSource strict = database.pool("TRANSACTION_REPEATABLE_READ")) {
            TableMigrations.over(strict).migrate();

            assertThat(TableMigrations.over(strict).pending()).isEmpty();
        }
    }

    @Test
    void saysWhichPartOfFlywayIsMissing() {
        assertThat(wrong(without("org.flywaydb.core.")::migrate, Problem.MIGRATION_TOOL_MISSING)
                        .names())
                .containsExactly("org.flywaydb:flyway-core");

        SupportedDatabases.named(database.dialect().product())
                .flywayModule()
                .ifPresent(module -> assertThat(
                                wrong(without(module.className())::migrate, Problem.MIGRATION_TOOL_MISSING)
                                        .names())
                        .containsExactly(module.artifact()));
        assertThat(without("org.flywaydb.").pending()).isNotEmpty();
    }

    @Test
    void saysThatTheHistoryDoesNotMatch() throws SQLException {
        migrations.migrate();
        execute(database.dialect().quoted("UPDATE `vc_schema_history` SET `checksum` = 1 WHERE `version` = '3'"));

        StoreSetupException wrong = wrong(migrations::migrate, Problem.HISTORY_MISMATCH);

        assertThat(wrong.getCause()).hasMessageContaining("checksum");
    }

    @Test
    void isOpenedWithoutFlywayWhereAllHaveRun() throws SQLException {
        migrations.migrate();
        execute(database.dialect().quoted("UPDATE `vc_schema_history` SET `checksum` = 1 WHERE `version` = '3'"));

        try (JpaPersistence store = JpaPersistence.open(pool)) {
            assertThat(store.transactions().inTransaction(() -> store.events().backlog(1)))
                    .isEqualTo(Backlog.NONE);
        }

        execute("DELETE FROM vc_schema_version WHERE version = 27");
        wrong(() -> JpaPersistence.open(pool), Problem.HISTORY_MISMATCH);
    }

    @Test
    void saysWhatIsThereAlready() throws SQLException {
        execute("CREATE TABLE vc_user (id INT)");

        assertThat(wrong(migrations::migrate, Problem.MIGRATION_FAILED).names())
                .anyMatch(name -> name.contains("vc_user"));
    }

    @Test
    void saysThatTheUserMayNotMakeTables() throws SQLException {
        assumeTrue(database.dialect().knowsItsUsers(), "where it runs for tests, everybody may do everything");
        String user = TestDatabase.unusedName();
        HikariConfig config = new HikariConfig();
        pool.copyStateTo(config);
        if (database == TestDatabase.H2) {
            execute("CREATE USER " + user + " PASSWORD 'secret'");
            config.setJdbcUrl(config.getJdbcUrl().replaceAll(";.*", "")); // settings are an administrator's to make
            config.setUsername(user);
            config.setPassword("secret");
        } else {
            execute("CREATE ROLE " + user);
            execute("GRANT USAGE ON SCHEMA " + pool.getSchema() + " TO " + user);
            config.setConnectionInitSql("SET ROLE " + user);
        }
        try (HikariDataSource reader = new HikariDataSource(config)) {
            StoreSetupException wrong = wrong(TableMigrations.over(reader)::migrate, Problem.MIGRATION_NOT_ALLOWED);

            assertThat(wrong).hasMessageContaining("the user may not make");
        } finally {
            execute((database == TestDatabase.H2 ? "" : "DROP OWNED BY " + user + "; ")
                    + (database == TestDatabase.H2 ? "DROP USER " : "DROP ROLE ")
                    + user);
        }
    }

    @Test
    void makesNoSchemaThatIsNotThere() throws SQLException {
        assumeTrue(database == TestDatabase.POSTGRESQL, "elsewhere a connection to such a schema is refused");
        String misspelt = TestDatabase.unusedName();
        HikariConfig config = new HikariConfig();
        pool.copyStateTo(config);
        config.setSchema(misspelt);
        try (HikariDataSource elsewhere = new HikariDataSource(config)) {
            assertThat(wrong(TableMigrations.over(elsewhere)::migrate, Problem.SCHEMA_MISSING))
                    .hasMessageContaining("is not there");
        }

        try (Connection connection = pool.getConnection();
                ResultSet schemas = connection.getMetaData().getSchemas(null, misspelt)) {
            assertThat(schemas.next()).isFalse();
        }
    }

    @Test
    void saysThatItDoesNotKnowTheDatabase() {
        TableMigrations elsewhere = TableMigrations.over(calledOracle());

        assertThat(wrong(elsewhere::migrate, Problem.UNKNOWN_DATABASE).names()).containsExactly("Oracle");
        wrong(elsewhere::pending, Problem.UNKNOWN_DATABASE);
    }

    @Test
    void isUnavailableWhereNothingCanBeReached() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:tcp://127.0.0.1:1/nowhere");

        assertRejected(
                StoreCodes.STORE_UNAVAILABLE,
                () -> TableMigrations.over(nowhere).pending());
    }

    @Test
    void isAloneAmongItsOwnTables() throws SQLException {
        assertThat(migrations.alone(List.of())).isFalse();

        migrations.migrate();

        assertThat(migrations.alone(List.of())).isTrue();
        assertThat(migrations.alone(List.of(schema(), "not_there"))).isTrue();
        assertThat(migrations.alone(List.of("not_there"))).isFalse();
    }

    @Test
    void isNotAloneBesideAnythingOfTheHost() throws SQLException {
        migrations.migrate();

        execute("CREATE TABLE host_customer (id INT PRIMARY KEY)");
        assertThat(migrations.alone(List.of())).isFalse();
        execute("DROP TABLE host_customer");
        assertThat(migrations.alone(List.of())).isTrue();

        execute("CREATE VIEW host_view AS SELECT 1 AS one");
        assertThat(migrations.alone(List.of())).isFalse();
    }

    private String schema() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return connection.getSchema() == null ? connection.getCatalog() : connection.getSchema();
        }
    }

    private TableMigrations without(String prefix) {
        return TableMigrations.over(pool, new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.startsWith(prefix)) {
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }
        });
    }

    private DataSource calledOracle() {
        return proxy(
                DataSource.class,
                pool,
                "getConnection",
                connection -> proxy(
                        Connection.class,
                        connection,
                        "getMetaData",
                        data -> proxy(DatabaseMetaData.class, data, "getDatabaseProductName", name -> "Oracle")));
    }

    private static <T> T proxy(Class<T> type, Object below, String changed, UnaryOperator<Object> change) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(below, arguments);
                        return method.getName().equals(changed) ? change.apply(answer) : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private static StoreSetupException wrong(Runnable work, Problem problem) {
        StoreSetupException[] found = new StoreSetupException[1];
        assertThatExceptionOfType(StoreSetupException.class)
                .isThrownBy(work::run)
                .satisfies(wrong -> {
                    assertThat(wrong.problem()).isEqualTo(problem);
                    found[0] = wrong;
                });
        return found[0];
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
