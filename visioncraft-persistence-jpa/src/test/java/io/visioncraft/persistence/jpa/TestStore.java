package io.visioncraft.persistence.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The stores of this module's tests: each is opened once for the whole run and emptied for each test. */
@SuppressWarnings("ImmutableEnumChecker") // opened when first asked for
public enum TestStore {
    HIBERNATE_H2("org.hibernate.jpa.HibernatePersistenceProvider", TestStore::h2),
    ECLIPSELINK_H2("org.eclipse.persistence.jpa.PersistenceProvider", TestStore::h2);

    /** What is there from the beginning. */
    private static final Set<String> KEPT = Set.of("vc_schema_history", "vc_guard");

    private static final int MORE_THAN_ANY_RACE = 40;

    final Watch watch = new Watch();

    private final String provider;
    private final Supplier<HikariConfig> database;
    private @Nullable DataSource dataSource;
    private @Nullable JpaPersistence persistence;

    TestStore(String provider, Supplier<HikariConfig> database) {
        this.provider = provider;
        this.database = database;
    }

    /** The store without any row. */
    public synchronized JpaPersistence fresh() {
        if (persistence == null) {
            persistence = JpaPersistence.open(watch.over(dataSource()), provider);
        }
        deleteAllRows();
        watch.statements();
        return persistence;
    }

    String provider() {
        return provider;
    }

    synchronized DataSource dataSource() {
        if (dataSource == null) {
            HikariConfig config = database.get();
            config.setMaximumPoolSize(MORE_THAN_ANY_RACE);
            config.setMinimumIdle(0);
            dataSource = new HikariDataSource(config);
        }
        return dataSource;
    }

    /** Runs SQL behind the library's back. */
    void execute(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void deleteAllRows() {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
            for (String table : tables) {
                if (!KEPT.contains(table.toLowerCase(Locale.ROOT))) {
                    statement.execute("TRUNCATE TABLE \"" + table + "\"");
                }
            }
            statement.execute("SET REFERENTIAL_INTEGRITY TRUE");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HikariConfig h2() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        return config;
    }
}
