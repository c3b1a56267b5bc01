package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The rows of all tables of the library at one moment: what a use case has changed shows how many statements its writes need,
 * however they are made.
 *
 * @param tables the content of each row by its primary key, by table
 */
record StoredRows(Map<String, Map<String, String>> tables) {

    /** What is not a use case's own: a lock that was held for the first time. */
    private static final Set<String> LOCKS = Set.of("vc_guard", "vc_schema_history", "vc_schema_version", "vc_folding");

    /** The names of the tables with the columns of their keys. */
    static Map<String, List<String>> keysAt(Connection connection) throws SQLException {
        Map<String, List<String>> keys = new TreeMap<>();
        List<String> names = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), null, null)) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        for (String name : names) {
            String table = name.toLowerCase(Locale.ROOT);
            if (table.startsWith("vc_") && !LOCKS.contains(table)) {
                List<String> key = keyOf(name, connection);
                if (!key.isEmpty()) {
                    keys.put(table, key);
                }
            }
        }
        return keys;
    }

    private static List<String> keyOf(String table, Connection connection) throws SQLException {
        List<String> key = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (found.next()) {
                key.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return key;
    }

    static StoredRows read(Connection connection, Map<String, List<String>> keys) throws SQLException {
        Map<String, Map<String, String>> tables = new TreeMap<>();
        keys.keySet().forEach(table -> tables.put(table, Map.of()));
        try (Statement statement = connection.createStatement()) {
            for (String table : holdingRows(connection, whichHoldRows(keys.keySet()))) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    tables.put(table, rows(rows, keys.getOrDefault(table, List.of())));
                }
            }
        }
        return new StoredRows(tables);
    }

    /** The question of which of the tables are not empty. */
    static String whichHoldRows(Collection<String> tables) {
        return tables.stream()
                .map(table -> "(SELECT '%1$s' FROM %1$s LIMIT 1)".formatted(table))
                .collect(joining(" UNION ALL "));
    }

    /** Those of the tables that are not empty. The question is prepared, since databases keep the plan of one that long. */
    static List<String> holdingRows(Connection connection, String whichHoldRows) throws SQLException {
        List<String> holding = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement(whichHoldRows);
                ResultSet found = question.executeQuery()) {
            while (found.next()) {
                holding.add(found.getString(1).strip());
            }
        }
        return holding;
    }

    private static Map<String, String> rows(ResultSet rows, List<String> key) throws SQLException {
        Map<String, String> found = new HashMap<>();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            List<String> id = new ArrayList<>();
            for (String column : key) {
                id.add(rows.getString(column));
            }
            List<String> content = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                content.add(Objects.toString(rows.getString(column)));
            }
            found.put(id.toString(), content.toString());
        }
        return found;
    }

    /**
     * How many statements make these rows of those before: for each table one for new rows, one for changed, one for gone.
     * Parts of a record that is gone, in tables that are called after its own, go with it by their foreign key.
     */
    int writesSince(StoredRows before) {
        int writes = 0;
        String emptied = "none";
        for (String table : tables.keySet()) { // a record's own comes before those of its parts
            Map<String, String> earlier = before.tables.getOrDefault(table, Map.of());
            Map<String, String> now = tables.get(table);
            boolean gone = any(earlier, id -> !now.containsKey(id)) && !table.startsWith(emptied + "_");
            emptied = gone ? table : emptied;
            writes += count(gone)
                    + count(any(now, id -> !earlier.containsKey(id)))
                    + count(any(
                            now,
                            id -> earlier.containsKey(id) && !earlier.get(id).equals(now.get(id))));
        }
        return writes;
    }

    private static int count(boolean needed) {
        return needed ? 1 : 0;
    }

    private static boolean any(Map<String, String> rows, Predicate<String> which) {
        return rows.keySet().stream().anyMatch(which);
    }
}
