package io.visioncraft.persistence.jpa;

import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.StoreSetupException.Problem;
import io.visioncraft.persistence.jpa.SupportedDatabase.FlywayModule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Brings the library's tables up to date, and says whether they are. For a host that opens its store by
 * {@link JpaPersistence#joining} or {@link JpaPersistence#standalone}, which run no migration. Thread-safe.
 *
 * <p>The tables lie in the schema that a connection has by default. Only {@link #migrate()} needs Flyway on the class path. The
 * isolation level of the connections does not matter here. Each method opens its connections and closes them.
 *
 * <pre>{@code
 * TableMigrations.over(asTheOwner).migrate();
 * JpaPersistence store = JpaPersistence.joining(entityManager, transactions);
 * }</pre>
 */
public final class TableMigrations {

    private static final FlywayModule CORE = new FlywayModule("org.flywaydb:flyway-core", "org.flywaydb.core.Flyway");

    private final DataSource dataSource;
    private final ClassLoader flyway;

    private TableMigrations(DataSource dataSource, ClassLoader flyway) {
        this.dataSource = dataSource;
        this.flyway = flyway;
    }

    /**
     * {@return the migrations of a database} Opens no connection.
     *
     * @param dataSource leads to the tables; for {@link #migrate()} its user may make tables and indexes
     */
    public static TableMigrations over(DataSource dataSource) {
        return over(dataSource, TableMigrations.class.getClassLoader());
    }

    /** The same, with another class loader that Flyway is looked for in. */
    static TableMigrations over(DataSource dataSource, ClassLoader flyway) {
        return new TableMigrations(dataSource, flyway);
    }

    /**
     * Runs the migrations that have not run, and does nothing if there are none. What has run is kept in
     * {@code vc_schema_history}, apart from the host's own history. The schema may hold tables of the host. Several nodes may
     * call this at the same time, also over an empty database. A pool of one connection is enough; on H2 over a network it takes
     * two.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     * @throws StoreSetupException if Flyway or its module for the database is missing, a migration fails, its history does not
     *     match, the user may not make tables, the database refuses the user, or the library does not know the database
     */
    public void migrate() {
        requireOnClassPath(CORE);
        SupportedDatabase database = database();
        database.flywayModule().ifPresent(this::requireOnClassPath);
        Migrations.apply(dataSource, database);
    }

    /**
     * {@return the names of the migrations that have not run, in their order, such as {@code V26__figures}; empty if the tables
     * are up to date or of a later version} Changes nothing. Dropped tables are not looked for: see {@link #validate()}.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     * @throws StoreSetupException if the database refuses the user, or the library does not know the database
     */
    public List<String> pending() {
        SupportedDatabase database = database();
        return asking(connection -> FoundTables.at(connection, database)).pending(database);
    }

    /**
     * Requires all tables and constraints of the migrations, as {@link JpaPersistence#joining} does. Changes nothing.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     * @throws StoreSetupException if migrations have not run, or if tables or constraints are missing although they have; also
     *     if the database refuses the user, or the library does not know the database
     */
    public void validate() {
        SupportedDatabase database = database();
        asking(connection -> FoundTables.at(connection, database)).require(database);
    }

    /**
     * {@return whether the schemas hold tables of the library, and together nothing else that Flyway would find there} A host's
     * Flyway that has no history yet takes such schemas for filled by somebody else, and refuses to migrate them. It may be told
     * to start from version 0: nothing of the host's is there that it could harm. Changes nothing.
     *
     * @param schemas the names of the schemas, on MariaDB of the databases, as the database stores them; empty stands for the one
     *     that a connection has by default. A schema that is not there counts as empty
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     * @throws StoreSetupException if the database refuses the user, or the library does not know the database
     */
    public boolean alone(Collection<String> schemas) {
        SupportedDatabase database = database();
        List<String> found = asking(connection -> {
            List<String> names = new ArrayList<>();
            for (String schema : schemas.isEmpty() ? List.of(defaultSchema(connection)) : schemas) {
                names.addAll(allIn(schema, database, connection));
            }
            return names;
        });
        return !found.isEmpty() && found.stream().allMatch(OwnNames::include);
    }

    /** Requires that transactions of the connections begin at READ COMMITTED. */
    void requireIsolation() {
        asking(connection -> SupportedDatabases.at(
                connection.getMetaData().getDatabaseProductName(), connection.getTransactionIsolation()));
    }

    private SupportedDatabase database() {
        return asking(
                connection -> SupportedDatabases.named(connection.getMetaData().getDatabaseProductName()));
    }

    private void requireOnClassPath(FlywayModule module) {
        try {
            Class.forName(module.className(), false, flyway);
        } catch (ClassNotFoundException missing) {
            throw new StoreSetupException(
                    Problem.MIGRATION_TOOL_MISSING,
                    List.of(module.artifact()),
                    "The tables are made with Flyway, of which a part is not on the class path: add "
                            + module.artifact()
                            + ", or run the migrations yourself and open the store with standalone or joining",
                    missing);
        }
    }

    private static String defaultSchema(Connection connection) throws SQLException {
        String schema = connection.getSchema() == null ? connection.getCatalog() : connection.getSchema();
        return schema == null ? "" : schema;
    }

    private static List<String> allIn(String schema, SupportedDatabase database, Connection connection)
            throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(database.allInSchema())) {
            long parameters =
                    database.allInSchema().chars().filter(one -> one == '?').count();
            for (int parameter = 1; parameter <= parameters; parameter++) {
                statement.setString(parameter, schema);
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
        }
        return names;
    }

    private <T> T asking(Question<T> question) {
        try (Connection connection = dataSource.getConnection()) {
            return question.ask(connection);
        } catch (SQLException failed) {
            throw FailedStart.of(failed);
        }
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
