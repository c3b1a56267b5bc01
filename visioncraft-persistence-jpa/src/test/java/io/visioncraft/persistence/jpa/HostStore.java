package io.visioncraft.persistence.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.persistence.jpa.host.EclipseLinkOnNarayana;
import io.visioncraft.persistence.jpa.host.EnlistedConnections;
import io.visioncraft.persistence.jpa.host.Host;
import io.visioncraft.persistence.jpa.host.HostEntry;
import io.visioncraft.persistence.jpa.host.JakartaHost;
import io.visioncraft.persistence.jpa.host.Narayana;
import io.visioncraft.persistence.jpa.host.SpringHost;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.vendor.EclipseLinkJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;

/**
 * Stores in the transactions of a host, each with a database of its own that also has a table of the host's. Opened once for
 * the whole run and emptied for each test.
 */
@SuppressWarnings("ImmutableEnumChecker") // opened when first asked for
public enum HostStore {
    SPRING_HIBERNATE_H2(
            "org.hibernate.jpa.HibernatePersistenceProvider",
            store -> new SpringHost(store.local(Map.of()), new HibernateJpaDialect())),
    SPRING_ECLIPSELINK_H2(
            "org.eclipse.persistence.jpa.PersistenceProvider",
            store -> new SpringHost(store.local(Map.of()), new EclipseLinkJpaDialect())),
    JTA_HIBERNATE_H2(
            "org.hibernate.jpa.HibernatePersistenceProvider",
            store -> new JakartaHost(store.jta(Map.of("hibernate.transaction.jta.platform", "Narayana")))),
    JTA_ECLIPSELINK_H2(
            "org.eclipse.persistence.jpa.PersistenceProvider",
            store -> new JakartaHost(
                    store.jta(Map.of("eclipselink.target-server", EclipseLinkOnNarayana.class.getName()))));

    /** What is there from the beginning. */
    private static final Set<String> KEPT = Set.of("vc_schema_history", "vc_guard");

    private static final int MORE_THAN_ANY_RACE = 40;

    final Watch watch = new Watch();

    private final String provider;
    private final Function<HostStore, Host> hosts;
    private @Nullable DataSource database;
    private @Nullable Host host;
    private @Nullable JpaPersistence persistence;

    HostStore(String provider, Function<HostStore, Host> hosts) {
        this.provider = provider;
        this.hosts = hosts;
    }

    /** The store without any row. */
    public synchronized JpaPersistence fresh() {
        if (persistence == null) {
            JpaPersistence.open(database(), provider).close();
            execute(HostEntry.TABLE);
            host = hosts.apply(this);
            persistence = host.join();
        }
        empty();
        watch.statements();
        return persistence;
    }

    /** Whose transactions they are; once the store is open. */
    synchronized Host host() {
        return Objects.requireNonNull(host, "not opened yet");
    }

    private EntityManagerFactory local(Map<String, Object> properties) {
        return factory(
                PersistenceUnitTransactionType.RESOURCE_LOCAL,
                properties,
                "jakarta.persistence.nonJtaDataSource",
                watch.over(database()));
    }

    private EntityManagerFactory jta(Map<String, Object> properties) {
        return factory(
                PersistenceUnitTransactionType.JTA,
                properties,
                "jakarta.persistence.jtaDataSource",
                EnlistedConnections.of(watch.over(database()), Narayana.manager(), Narayana.registry()));
    }

    private EntityManagerFactory factory(
            PersistenceUnitTransactionType type, Map<String, Object> properties, String key, DataSource dataSource) {
        PersistenceConfiguration configuration = new PersistenceConfiguration(name())
                .transactionType(type)
                .validationMode(ValidationMode.NONE)
                .sharedCacheMode(SharedCacheMode.ENABLE_SELECTIVE)
                .managedClass(HostEntry.class)
                .properties(JpaPersistence.recommendedProperties())
                .properties(properties)
                .property(key, dataSource);
        JpaPersistence.managedClasses().forEach(configuration::managedClass);
        return Provider.named(provider).orElseThrow().createEntityManagerFactory(configuration);
    }

    private synchronized DataSource database() {
        if (database == null) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
            config.setMaximumPoolSize(MORE_THAN_ANY_RACE);
            config.setMinimumIdle(0);
            database = new HikariDataSource(config);
        }
        return database;
    }

    /** Runs SQL behind everybody's back. */
    void execute(String... statements) {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whether somebody waits for a lock in this database. */
    boolean someoneWaits() {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery(
                        "SELECT COUNT(*) FROM information_schema.sessions WHERE blocker_id IS NOT NULL")) {
            waiting.next();
            return waiting.getInt(1) > 0;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void empty() {
        List<String> statements = new ArrayList<>(List.of("SET REFERENTIAL_INTEGRITY FALSE"));
        for (String table : tables()) {
            if (!KEPT.contains(table.toLowerCase(Locale.ROOT))) {
                statements.add("TRUNCATE TABLE \"" + table + "\"");
            }
        }
        statements.add("SET REFERENTIAL_INTEGRITY TRUE");
        execute(statements.toArray(String[]::new));
    }

    private List<String> tables() {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database().getConnection();
                ResultSet found = connection.getMetaData().getTables(null, "PUBLIC", null, null)) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
            return tables;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
