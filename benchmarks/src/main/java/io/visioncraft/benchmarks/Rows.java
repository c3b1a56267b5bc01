package io.visioncraft.benchmarks;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** One statement that inserts several rows: many from an array for each column where the database takes them, else as a list. */
final class Rows {

    private final String table;
    private final List<Column> columns;

    Rows(String table, Column... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    /** The same, with the same SQL in a column of all rows. */
    Rows with(String column, String value) {
        return new Rows(
                table,
                columns.stream()
                        .map(one -> one.name.equals(column) ? Column.of(column, value) : one)
                        .toArray(Column[]::new));
    }

    /** The types of values. */
    enum Type {
        TEXT("varchar", "VARCHAR"),
        ID("uuid", "UUID"),
        NUMBER("int4", "INTEGER"),
        AMOUNT("numeric", "NUMERIC(24, 6)");

        private final String name;
        private final String sql;

        Type(String name, String sql) {
            this.name = name;
            this.sql = sql;
        }

        /** A column with a value of its own in each row. */
        Column column(String column) {
            return new Column(column, this, "?");
        }
    }

    /** A column; its value is a parameter, or the same SQL in all rows. */
    record Column(String name, Type type, String value) {

        static Column of(String name, String value) {
            return new Column(name, Type.TEXT, value);
        }

        private boolean varies() {
            return value.equals("?");
        }

        private String array() {
            return "CAST(? AS " + type.sql + " ARRAY)";
        }
    }

    /** The text for so many rows. */
    String sql(Dialect dialect, int many) {
        String head = "INSERT INTO " + table + " (" + each(Column::name) + ") ";
        if (!dialect.asArray(many)) {
            return head + "VALUES " + String.join(", ", Collections.nCopies(many, "(" + each(Column::value) + ")"));
        }
        String arrays = dialect.unnested(
                varying().stream().map(Column::name).toList(),
                varying().stream().map(Column::array).toList());
        return head + "SELECT " + each(column -> column.varies() ? "r." + column.name : column.value) + " FROM ("
                + arrays + ") r";
    }

    private String each(Function<Column, String> part) {
        return columns.stream().map(part).collect(joining(", "));
    }

    private List<Column> varying() {
        return columns.stream().filter(Column::varies).toList();
    }

    /** Binds the values of the columns that vary, in their order, of all rows. */
    void bind(Dialect dialect, Binder in, List<List<Object>> rows) throws SQLException {
        if (!dialect.asArray(rows.size())) {
            for (List<Object> row : rows) {
                for (Object value : row) {
                    in.value(value);
                }
            }
            return;
        }
        List<Column> varying = varying();
        for (int n = 0; n < varying.size(); n++) {
            int place = n;
            in.array(in.connection()
                    .createArrayOf(
                            varying.get(n).type.name,
                            rows.stream().map(row -> row.get(place)).toArray()));
        }
    }
}
