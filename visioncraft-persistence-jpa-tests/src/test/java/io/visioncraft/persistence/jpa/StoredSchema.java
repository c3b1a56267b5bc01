package io.visioncraft.persistence.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tables that migrations made in one schema, as JDBC and the information schema tell of them, in lower case. Immutable.
 *
 * @param columns by table and column, those of tables that are not the library's left out
 * @param constraints names of unique keys, foreign keys and checks
 * @param indexes by name, what is indexed: table and columns
 */
record StoredSchema(
        Map<String, Map<String, StoredColumn>> columns, Set<String> constraints, Map<String, List<String>> indexes) {

    private static final String HISTORY = "vc_schema_history";

    private static final Pattern AT_MOST = Pattern.compile("<= *\\(?([0-9]+)");

    /**
     * What a table keeps under one name.
     *
     * @param type a constant of {@link java.sql.Types}
     * @param typeName what the database calls it
     * @param length how long it can be, or how many digits it has; limited by the type or by a check
     * @param decimals how many of the digits are decimals
     * @param nullable whether it may be absent
     */
    record StoredColumn(int type, String typeName, int length, int decimals, boolean nullable) {}

    static StoredSchema of(TestStore store) throws SQLException {
        store.fresh();
        try (Connection connection = store.dataSource().getConnection()) {
            return of(connection);
        }
    }

    /** That of a connection. */
    static StoredSchema of(Connection connection) throws SQLException {
        String catalog = connection.getCatalog();
        String schema = connection.getSchema();
        Map<String, Map<String, StoredColumn>> columns = new TreeMap<>();
        Map<String, List<String>> indexes = new TreeMap<>();
        Map<String, Integer> limits = limits(connection);
        try (ResultSet found = connection.getMetaData().getColumns(catalog, schema, null, null)) {
            while (found.next()) {
                String table = lower(found, "TABLE_NAME");
                if (table.startsWith("vc_") && !table.equals(HISTORY)) {
                    columns.computeIfAbsent(table, any -> new TreeMap<>())
                            .put(lower(found, "COLUMN_NAME"), column(found, table, limits));
                }
            }
        }
        for (String table : columns.keySet()) {
            addIndexes(connection, table, indexes);
        }
        return new StoredSchema(columns, constraints(connection), indexes);
    }

    /** A column that is there. */
    StoredColumn column(String table, String name) {
        StoredColumn column = columns.getOrDefault(table, Map.of()).get(name);
        return Objects.requireNonNull(column, () -> table + "." + name);
    }

    private static StoredColumn column(ResultSet found, String table, Map<String, Integer> limits) throws SQLException {
        Integer limit = limits.get(table + "_" + lower(found, "COLUMN_NAME") + "_length");
        return new StoredColumn(
                found.getInt("DATA_TYPE"),
                lower(found, "TYPE_NAME"),
                limit == null ? found.getInt("COLUMN_SIZE") : limit,
                found.getInt("DECIMAL_DIGITS"),
                "YES".equals(found.getString("IS_NULLABLE")));
    }

    /** What checks of lengths allow, by their name. */
    private static Map<String, Integer> limits(Connection connection) throws SQLException {
        Map<String, Integer> limits = new TreeMap<>();
        for (List<String> check : rows(
                connection,
                "SELECT constraint_name, check_clause FROM information_schema.check_constraints"
                        + " WHERE constraint_schema = ?")) {
            Matcher most = AT_MOST.matcher(check.get(1));
            if (check.get(0).endsWith("_length") && most.find()) {
                limits.put(check.get(0), Integer.valueOf(most.group(1)));
            }
        }
        return limits;
    }

    private static Set<String> constraints(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        for (List<String> row : rows(
                connection,
                "SELECT constraint_name, constraint_type FROM information_schema.table_constraints"
                        + " WHERE table_schema = ?")) {
            if (row.get(0).startsWith("vc_")
                    && !row.get(1).equals("primary key")
                    && !row.get(0).contains("schema_history")) {
                names.add(row.get(0));
            }
        }
        return names;
    }

    private static void addIndexes(Connection connection, String table, Map<String, List<String>> indexes)
            throws SQLException {
        String stored = connection.getMetaData().storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        try (ResultSet found = connection
                .getMetaData()
                .getIndexInfo(connection.getCatalog(), connection.getSchema(), stored, false, true)) {
            while (found.next()) {
                String name = found.getString("INDEX_NAME");
                if (name != null && found.getBoolean("NON_UNIQUE")) {
                    indexes.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>(List.of(table)))
                            .add(lower(found, "COLUMN_NAME"));
                }
            }
        }
    }

    private static List<List<String>> rows(Connection connection, String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        @Nullable String schema = connection.getSchema();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, schema == null ? connection.getCatalog() : schema);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(List.of(
                            found.getString(1).toLowerCase(Locale.ROOT),
                            String.valueOf(found.getString(2)).toLowerCase(Locale.ROOT)));
                }
            }
        }
        return rows;
    }

    private static String lower(ResultSet found, String column) throws SQLException {
        return found.getString(column).toLowerCase(Locale.ROOT);
    }
}
