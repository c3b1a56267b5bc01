package io.visioncraft.persistence.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The stores of this module's tests: each is opened once for the whole run and emptied for each test. */
@SuppressWarnings("ImmutableEnumChecker") // opened when first asked for
public enum TestStore {
    HIBERNATE_H2(TestStore.HIBERNATE, TestDatabase.H2),
    ECLIPSELINK_H2(TestStore.ECLIPSELINK, TestDatabase.H2),
    HIBERNATE_POSTGRESQL(TestStore.HIBERNATE, TestDatabase.POSTGRESQL),
    ECLIPSELINK_POSTGRESQL(TestStore.ECLIPSELINK, TestDatabase.POSTGRESQL),
    HIBERNATE_MARIADB(TestStore.HIBERNATE, TestDatabase.MARIADB),
    ECLIPSELINK_MARIADB(TestStore.ECLIPSELINK, TestDatabase.MARIADB);

    static final String HIBERNATE = "org.hibernate.jpa.HibernatePersistenceProvider";
    static final String ECLIPSELINK = "org.eclipse.persistence.jpa.PersistenceProvider";

    final Watch watch = new Watch();

    private final String provider;
    private final TestDatabase database;
    private @Nullable DataSource dataSource;
    private @Nullable JpaPersistence persistence;
    private @Nullable AllRows rows;
    private @Nullable Map<String, List<String>> keys;

    TestStore(String provider, TestDatabase database) {
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

    TestDatabase database() {
        return database;
    }

    synchronized DataSource dataSource() {
        if (dataSource == null) {
            dataSource = database.pool();
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

    /** The values of one column, behind the library's back. */
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

    /** All rows as they are. */
    synchronized StoredRows rows() {
        try (Connection connection = dataSource().getConnection()) {
            if (keys == null) {
                keys = StoredRows.keysAt(connection);
            }
            return StoredRows.read(connection, keys);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void deleteAllRows() {
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
