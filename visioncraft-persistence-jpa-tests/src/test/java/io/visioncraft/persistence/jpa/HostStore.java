package io.visioncraft.persistence.jpa;

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
import java.util.Map;
import java.util.Objects;
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
    SPRING_HIBERNATE_H2(TestStore.HIBERNATE, TestDatabase.H2, HostStore::onSpringWithHibernate),
    SPRING_ECLIPSELINK_H2(TestStore.ECLIPSELINK, TestDatabase.H2, HostStore::onSpringWithEclipseLink),
    JTA_HIBERNATE_H2(TestStore.HIBERNATE, TestDatabase.H2, HostStore::onNarayanaWithHibernate),
    JTA_ECLIPSELINK_H2(TestStore.ECLIPSELINK, TestDatabase.H2, HostStore::onNarayanaWithEclipseLink),
    SPRING_HIBERNATE_POSTGRESQL(TestStore.HIBERNATE, TestDatabase.POSTGRESQL, HostStore::onSpringWithHibernate),
    JTA_ECLIPSELINK_POSTGRESQL(TestStore.ECLIPSELINK, TestDatabase.POSTGRESQL, HostStore::onNarayanaWithEclipseLink),
    SPRING_ECLIPSELINK_MARIADB(TestStore.ECLIPSELINK, TestDatabase.MARIADB, HostStore::onSpringWithEclipseLink),
    JTA_HIBERNATE_MARIADB(TestStore.HIBERNATE, TestDatabase.MARIADB, HostStore::onNarayanaWithHibernate);

    final Watch watch = new Watch();

    private final String provider;
    private final TestDatabase database;
    private final Function<HostStore, Host> hosts;
    private @Nullable DataSource dataSource;
    private @Nullable Host host;
    private @Nullable JpaPersistence persistence;
    private @Nullable AllRows rows;

    HostStore(String provider, TestDatabase database, Function<HostStore, Host> hosts) {
        this.provider = provider;
        this.database = database;
        this.hosts = hosts;
    }

    /** The store without any row. */
    public synchronized JpaPersistence fresh() {
        if (persistence == null) {
            JpaPersistence.open(dataSource(), provider).close();
            execute(HostEntry.TABLE);
            host = hosts.apply(this);
            persistence = host.join();
        }
        deleteAllRows();
        watch.statements();
        return persistence;
    }

    /** Whose transactions they are; once the store is open. */
    synchronized Host host() {
        return Objects.requireNonNull(host, "not opened yet");
    }

    TestDatabase database() {
        return database;
    }

    private Host onSpringWithHibernate() {
        return new SpringHost(local(), new HibernateJpaDialect());
    }

    private Host onSpringWithEclipseLink() {
        return new SpringHost(local(), new EclipseLinkJpaDialect());
    }

    private Host onNarayanaWithHibernate() {
        return new JakartaHost(jta(Map.of("hibernate.transaction.jta.platform", "Narayana")));
    }

    private Host onNarayanaWithEclipseLink() {
        return new JakartaHost(jta(Map.of("eclipselink.target-server", EclipseLinkOnNarayana.class.getName())));
    }

    private EntityManagerFactory local() {
        return factory(
                PersistenceUnitTransactionType.RESOURCE_LOCAL,
                Map.of(),
                "jakarta.persistence.nonJtaDataSource",
                watch.over(dataSource()));
    }

    private EntityManagerFactory jta(Map<String, Object> properties) {
        return factory(
                PersistenceUnitTransactionType.JTA,
                properties,
                "jakarta.persistence.jtaDataSource",
                EnlistedConnections.of(watch.over(dataSource()), Narayana.manager(), Narayana.registry()));
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
        return Provider.named(provider).orElseThrow().createEntityManagerFactory(configuration);
    }

    synchronized DataSource dataSource() {
        if (dataSource == null) {
            dataSource = database.pool();
        }
        return dataSource;
    }

    /** Runs SQL behind everybody's back. */
    void execute(String... statements) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The values of one column, behind everybody's back. */
    List<String> strings(String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whether somebody waits for a lock in this database. */
    boolean someoneWaits() {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery(database.dialect().waiting())) {
            waiting.next();
            return waiting.getInt(1) > 0;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void deleteAllRows() {
        execute("DELETE FROM host_entry");
        try (Connection connection = dataSource().getConnection()) {
            if (rows == null) {
                rows = AllRows.at(connection);
            }
            rows.delete(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
