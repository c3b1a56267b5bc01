package io.visioncraft.benchmarks;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Multiplies rows that the library wrote: each copy has a number {@code n} and differs in some columns. The other columns, also
 * those that a later migration adds, are as the library wrote them.
 */
final class Copies {

    private final Connection connection;
    private final Engine engine;

    Copies(Connection connection) throws SQLException {
        this.connection = connection;
        this.engine = Engine.of(connection);
    }

    Engine engine() {
        return engine;
    }

    /**
     * Copies rows.
     *
     * @param table the table, which is called {@code t} in the SQL of the values
     * @param of a condition: which rows are copied
     * @param many how many copies are made of each
     * @param values SQL by column: what is different
     */
    void of(String table, String of, int many, Map<String, String> values) throws SQLException {
        List<String> columns = columns(table);
        if (!columns.containsAll(values.keySet())) {
            throw new IllegalArgumentException(
                    table + " has the columns " + columns + ", not all of " + values.keySet());
        }
        String chosen = columns.stream()
                .map(column -> values.getOrDefault(column, "t." + column))
                .collect(joining(", "));
        execute("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + chosen
                + " FROM (SELECT * FROM " + table + " WHERE " + of + ") t, " + engine.numbers(many));
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            for (int column = 1; column <= none.getMetaData().getColumnCount(); column++) {
                columns.add(none.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }
}
