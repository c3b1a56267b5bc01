package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.identity.User;
import io.visioncraft.spi.StoreCodes;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JpaPersistenceTest {

    private static final int NODES = 8;
    private static final int ROUNDS = Boolean.getBoolean("visioncraft.everywhere") ? 3 : 1;

    private final SampleRecords samples = new SampleRecords();

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void makesItsTablesBesideThoseOfTheHost(TestStore store) throws SQLException {
        try (HikariDataSource database = store.database().pool()) {
            execute(database, "CREATE TABLE customers (id INT)");

            JpaPersistence.open(database, store.provider()).close();

            assertThat(tables(database))
                    .contains("customers", "vc_user")
                    .allMatch(name -> name.equals("customers") || name.startsWith("vc_"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void findsWhatItStoredWhenItOpensAgain(TestStore store) {
        User ann = samples.user();
        try (HikariDataSource database = store.database().pool()) {
            try (JpaPersistence first = JpaPersistence.open(database, store.provider())) {
                save(first, ann);
            }

            try (JpaPersistence second = JpaPersistence.open(database, store.provider())) {
                assertThat(second.transactions()
                                .inTransaction(() -> second.identity().users().find(ann.id())))
                        .contains(ann);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void worksOverAFactoryOfTheHostAndLeavesItOpen(TestStore store) {
        User ann = samples.user();

        try (HikariDataSource database = store.database().pool();
                EntityManagerFactory factory = factoryOverTables(store, database)) {
            JpaPersistence standalone = JpaPersistence.standalone(factory);
            save(standalone, ann);
            standalone.close();

            assertThat(factory.isOpen()).isTrue();
            assertThat(standalone
                            .transactions()
                            .inTransaction(() -> standalone.identity().users().find(ann.id())))
                    .contains(ann);
        }
    }

    @Test
    void opensWithTheProviderThatIsThere() {
        try (JpaPersistence opened = JpaPersistence.open(inMemory())) {
            assertThat(opened.transactions()
                            .inTransaction(() -> opened.identity().users().any()))
                    .isFalse();
        }
    }

    @Test
    void listsWhatItRecommendsInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("../docs/guides/databases.md"));

        assertThat(JpaPersistence.recommendedProperties())
                .isNotEmpty()
                .allSatisfy((name, value) -> assertThat(guide).contains("| `%s` | `%s` |".formatted(name, value)));
    }

    @Test
    void closesTwiceAsOnce() {
        JpaPersistence opened = JpaPersistence.open(inMemory());

        opened.close();
        opened.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> opened.transactions()
                        .inTransaction(() -> opened.identity().users().any()))
                .withMessageContaining("closed");
    }

    @Test
    void saysWhichProviderIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> JpaPersistence.open(inMemory(), "com.example.NoProvider"))
                .withMessageContaining("com.example.NoProvider");
    }

    @Test
    void saysThatAClassIsNoProvider() {
        assertThatIllegalStateException()
                .isThrownBy(() -> JpaPersistence.open(inMemory(), "java.lang.String"))
                .withMessageContaining("java.lang.String");
    }

    @Test
    void isUnavailableOverAFileThatIsNoDatabase(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.mv.db"), "no database at all ".repeat(1_000));
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("broken"));

        assertRejected(StoreCodes.STORE_UNAVAILABLE, () -> JpaPersistence.open(database));
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void refusesTablesThatItDidNotMake(TestStore store) throws SQLException {
        try (HikariDataSource database = store.database().pool()) {
            execute(database, "CREATE TABLE vc_user (id INT)");

            assertThatIllegalStateException()
                    .isThrownBy(() -> JpaPersistence.open(database, store.provider()))
                    .withMessageContaining("A migration failed")
                    .withMessageContaining("vc_user");
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void opensOverAPoolOfOneConnection(TestStore store) {
        User ann = samples.user();
        HikariConfig config = store.database().emptySchema();
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(1_000);

        try (HikariDataSource database = new HikariDataSource(config);
                JpaPersistence opened = JpaPersistence.open(database, store.provider())) {
            save(opened, ann);
            assertThat(opened.transactions()
                            .inTransaction(() -> opened.identity().users().find(ann.id())))
                    .contains(ann);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void opensForTheFirstTimeOnManyNodesAtOnce(TestDatabase database) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            HikariConfig config = database.emptySchema();
            config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            config.setMaximumPoolSize(2);
            List<FutureTask<Boolean>> nodes = new ArrayList<>();
            CyclicBarrier together = new CyclicBarrier(NODES);
            for (int n = 0; n < NODES; n++) {
                FutureTask<Boolean> node = new FutureTask<>(() -> {
                    try (HikariDataSource pool = new HikariDataSource(config)) {
                        together.await();
                        TableMigrations.over(pool).migrate();
                        return true;
                    }
                });
                nodes.add(node);
                new Thread(node, "node " + n).start();
            }

            for (FutureTask<Boolean> node : nodes) {
                assertThat(node.get()).isTrue();
            }
            try (HikariDataSource pool = new HikariDataSource(config);
                    JpaPersistence opened = JpaPersistence.open(pool, TestStore.HIBERNATE)) {
                assertThat(opened.transactions().active()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void refusesEveryIsolationLevelButReadCommitted(TestStore store) throws SQLException {
        for (String level : List.of("REPEATABLE_READ", "SERIALIZABLE")) {
            try (HikariDataSource database = store.database().pool("TRANSACTION_" + level)) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> JpaPersistence.open(database, store.provider()))
                        .withMessageContaining("READ COMMITTED")
                        .withMessageContaining(level.replace('_', ' '));
                assertThat(tables(database)).isEmpty();
            }
        }
    }

    private static void save(JpaPersistence persistence, User user) {
        persistence.transactions().inTransaction(() -> {
            persistence.identity().users().save(user, List.of());
            return true;
        });
    }

    private static EntityManagerFactory factoryOverTables(TestStore store, DataSource database) {
        TableMigrations.over(database).migrate();
        return Provider.factory(Provider.named(store.provider()).orElseThrow(), database);
    }

    private static List<String> tables(DataSource database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet found = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), null, new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static JdbcDataSource inMemory() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }
}
