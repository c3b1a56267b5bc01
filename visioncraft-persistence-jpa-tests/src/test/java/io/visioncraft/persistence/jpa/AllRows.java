package io.visioncraft.persistence.jpa;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Empties the library's tables with two round trips: which hold rows, and the deletes of those. Immutable. */
final class AllRows {

    /** What is there from the beginning. */
    private static final Set<String> KEPT = Set.of("vc_schema_history", "vc_schema_version", "vc_guard", "vc_folding");

    /** Those that refer to another table before those that are referred to. */
    private final List<String> tables;

    private final String whichHoldRows;

    private AllRows(List<String> tables) {
        this.tables = List.copyOf(tables);
        this.whichHoldRows = StoredRows.whichHoldRows(tables);
    }

    /** {@return the names, of those that refer to another first} */
    List<String> tables() {
        return tables;
    }

    /** Those of the tables in the connection's schema. */
    static AllRows at(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        List<String> referring = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (ResultSet found = metaData.getTables(connection.getCatalog(), connection.getSchema(), null, null)) {
            while (found.next()) {
                String stored = found.getString("TABLE_NAME");
                String table = stored.toLowerCase(Locale.ROOT);
                if (found.getString("TABLE_TYPE").endsWith("TABLE")
                        && table.startsWith("vc_")
                        && !KEPT.contains(table)) {
                    (refers(stored, connection) ? referring : others).add(table);
                }
            }
        }
        referring.addAll(others);
        return new AllRows(referring);
    }

    private static boolean refers(String table, Connection connection) throws SQLException {
        try (ResultSet keys =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            return keys.next();
        }
    }

    /** Deletes them, in one transaction. */
    void delete(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            List<String> holdingRows = StoredRows.holdingRows(connection, whichHoldRows);
            for (String table : tables) {
                if (holdingRows.contains(table)) {
                    statement.addBatch("DELETE FROM " + table);
                }
            }
            statement.executeBatch();
        }
        connection.commit();
    }
}
