package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JpaPersistenceTest {

    private final SampleRecords samples = new SampleRecords();

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void makesItsTablesBesideThoseOfTheHost(TestStore store) throws SQLException {
        JdbcDataSource database = inMemory();
        execute(database, "CREATE TABLE customers (id INT)");

        JpaPersistence.open(database, store.provider()).close();

        try (Connection connection = database.getConnection();
                ResultSet tables = connection
                        .createStatement()
                        .executeQuery("SELECT COUNT(*) FROM information_schema.tables"
                                + " WHERE table_schema = 'PUBLIC' AND UPPER(table_name) NOT LIKE 'VC\\_%'")) {
            tables.next();
            assertThat(tables.getInt(1)).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void findsWhatItStoredWhenItOpensAgain(TestStore store) {
        JdbcDataSource database = inMemory();
        User ann = samples.user();
        try (JpaPersistence first = JpaPersistence.open(database, store.provider())) {
            save(first, ann);
        }

        try (JpaPersistence second = JpaPersistence.open(database, store.provider())) {
            assertThat(second.transactions().inTransaction(() -> second.users().find(ann.id())))
                    .contains(ann);
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void worksOverAFactoryOfTheHostAndLeavesItOpen(TestStore store) {
        JdbcDataSource database = inMemory();
        JpaPersistence.open(database, store.provider()).close();
        User ann = samples.user();

        try (EntityManagerFactory factory =
                Provider.factory(Provider.named(store.provider()).orElseThrow(), database)) {
            JpaPersistence standalone = JpaPersistence.standalone(factory);
            save(standalone, ann);
            standalone.close();

            assertThat(factory.isOpen()).isTrue();
            assertThat(standalone
                            .transactions()
                            .inTransaction(() -> standalone.users().find(ann.id())))
                    .contains(ann);
        }
    }

    @Test
    void opensWithTheProviderThatIsThere() {
        try (JpaPersistence opened = JpaPersistence.open(inMemory())) {
            assertThat(opened.transactions().inTransaction(() -> opened.users().any()))
                    .isFalse();
        }
    }

    @Test
    void closesTwiceAsOnce() {
        JpaPersistence opened = JpaPersistence.open(inMemory());

        opened.close();
        opened.close();
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

    @Test
    void isUnavailableOverTablesThatItDidNotMake() throws SQLException {
        JdbcDataSource database = inMemory();
        execute(database, "CREATE TABLE vc_user (id INT)");

        assertRejected(StoreCodes.STORE_UNAVAILABLE, () -> JpaPersistence.open(database));
    }

    private static void save(JpaPersistence persistence, User user) {
        persistence.transactions().inTransaction(() -> {
            persistence.users().save(user, List.of());
            return true;
        });
    }

    private static void execute(JdbcDataSource database, String sql) throws SQLException {
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
