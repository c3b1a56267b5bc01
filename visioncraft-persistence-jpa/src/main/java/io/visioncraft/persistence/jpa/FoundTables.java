package io.visioncraft.persistence.jpa;

import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.StoreSetupException.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The library's tables and constraints that a connection finds when the store opens. Immutable.
 *
 * @param place the schema, or the catalog of a database without schemas
 * @param names the names of tables and constraints, in lower case
 * @param migrations the numbers of the migrations that have run; empty if the table {@code vc_schema_version} is missing
 */
record FoundTables(String place, Set<String> names, Set<Integer> migrations) {

    private static final String VERSIONS = "vc_schema_version";
    private static final int ENOUGH = 5;

    FoundTables {
        names = Set.copyOf(names);
        migrations = Set.copyOf(migrations);
    }

    /** Looks with statements that fail on no database, because a failure would doom the host's transaction. */
    static FoundTables at(Connection connection, SupportedDatabase database) throws SQLException {
        Set<String> names = new TreeSet<>();
        Set<Integer> migrations = new TreeSet<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery(database.tablesAndConstraints())) {
                while (found.next()) {
                    names.add(found.getString(1).toLowerCase(Locale.ROOT));
                }
            }
            if (names.contains(VERSIONS)) {
                try (ResultSet found = statement.executeQuery("SELECT version FROM " + VERSIONS)) {
                    while (found.next()) {
                        migrations.add(found.getInt(1));
                    }
                }
            }
        }
        String schema = connection.getSchema();
        return new FoundTables(
                Objects.requireNonNullElse(schema == null ? connection.getCatalog() : schema, "the default"),
                names,
                migrations);
    }

    /**
     * Requires all tables and constraints of the migrations.
     *
     * @throws StoreSetupException if one is missing; the message names it and says how to mend it
     */
    void require(SupportedDatabase database) {
        MigratedTables made = MigratedTables.of(database);
        List<String> tables = missing(made.tables());
        List<String> waiting = pending(database);
        if (tables.size() == made.tables().size()) {
            throw wrong(
                    Problem.NO_TABLES,
                    waiting,
                    "There are no tables of VisionCraft in " + where(database) + ": run the migrations of "
                            + database.migrations()
                            + " there, or let the data source and its schema be those where they have run");
        }
        if (!waiting.isEmpty()) {
            throw wrong(
                    Problem.MIGRATIONS_PENDING,
                    waiting,
                    "The tables of VisionCraft in " + where(database) + " are of an older version: run " + some(waiting)
                            + " of " + database.migrations());
        }
        if (!tables.isEmpty()) {
            throw wrong(
                    Problem.TABLES_MISSING,
                    tables,
                    "Tables of VisionCraft are missing in " + where(database) + ": " + some(tables)
                            + ", although their migrations have run");
        }
        List<String> constraints = missing(made.constraints());
        if (!constraints.isEmpty()) {
            throw wrong(
                    Problem.CONSTRAINTS_MISSING,
                    constraints,
                    "The tables of VisionCraft in " + where(database) + " lack constraints that the migrations made: "
                            + some(constraints)
                            + ". Something else has made or changed them: drop the tables and run the migrations again,"
                            + " or restore both from a backup");
        }
    }

    /** The names of the migrations that have not run, in their order. */
    List<String> pending(SupportedDatabase database) {
        return Migrations.of(database).stream()
                .filter(name -> !hasRun(name, database))
                .toList();
    }

    private static StoreSetupException wrong(Problem problem, List<String> names, String message) {
        return new StoreSetupException(problem, names, message, null);
    }

    /** Whether a migration has run: its number is stored, or, for migrations older than that table, its tables exist. */
    private boolean hasRun(String migration, SupportedDatabase database) {
        if (migrations.contains(Migrations.number(migration))) {
            return true;
        }
        Set<String> made = MigratedTables.of(database, List.of(migration)).tables();
        return !made.isEmpty() && names.containsAll(made);
    }

    private String where(SupportedDatabase database) {
        return "the schema " + place + " of " + database.product();
    }

    private List<String> missing(Set<String> made) {
        List<String> missing = new ArrayList<>(new TreeSet<>(made));
        missing.removeAll(names);
        return missing;
    }

    private static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(ENOUGH, names.size())));
        return names.size() <= ENOUGH ? first : first + " and " + (names.size() - ENOUGH) + " more";
    }
}
