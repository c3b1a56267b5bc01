package io.visioncraft.persistence.jpa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A whole database of the library as a script of SQL: its migrations as they were, their history, and all rows. */
final class DatabaseScript {

    private static final String HISTORY = "vc_schema_history";
    private static final Pattern END = Pattern.compile(";\\s*\\n");

    /** As Flyway makes it, without what differs from machine to machine. */
    private static final String HISTORY_TABLE = """
            CREATE TABLE `vc_schema_history` (
                `installed_rank` INT NOT NULL PRIMARY KEY,
                `version` VARCHAR(50),
                `description` VARCHAR(200) NOT NULL,
                `type` VARCHAR(20) NOT NULL,
                `script` VARCHAR(1000) NOT NULL,
                `checksum` INT,
                `installed_by` VARCHAR(100) NOT NULL,
                `installed_on` TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
                `execution_time` INT NOT NULL,
                `success` BOOLEAN NOT NULL
            );
            """;

    private static final String HISTORY_ROWS = "SELECT `installed_rank`, `version`, `description`, `type`, `script`,"
            + " `checksum`, 'visioncraft' AS `installed_by`, 0 AS `execution_time`, `success`"
            + " FROM `vc_schema_history` ORDER BY 1";

    private final Dialect dialect;
    private final Connection connection;

    private DatabaseScript(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /** Where the script of a version lies. */
    static Path of(String version, TestDatabase database) {
        return Path.of("src/test/resources/databases", version, database.name().toLowerCase(Locale.ROOT) + ".sql");
    }

    /** The script that makes what is in the connection's schema. */
    static String from(TestDatabase database, SupportedDatabase supported, Connection connection)
            throws SQLException, IOException {
        DatabaseScript script = new DatabaseScript(database.dialect(), connection);
        StringBuilder text = new StringBuilder();
        text.append(migrations(supported));
        text.append('\n').append(script.dialect.quoted(HISTORY_TABLE));
        script.rows(
                HISTORY, script.dialect.quoted(HISTORY_ROWS), name -> script.dialect.quoted("`" + name + "`"), text);
        text.append("DELETE FROM vc_guard;\n"); // of which the migrations make some
        text.append("DELETE FROM vc_folding;\n");
        text.append("DELETE FROM vc_schema_version;\n");
        for (String table : script.tables()) {
            script.rows(
                    table,
                    "SELECT * FROM " + table + " ORDER BY " + String.join(", ", script.key(table)),
                    name -> name,
                    text);
        }
        return text.toString();
    }

    /** Runs a script in the connection's empty schema. */
    static void run(String script, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : END.splitAsStream(script).toList()) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String migrations(SupportedDatabase supported) throws IOException {
        Path folder = MappedTable.classFiles().resolve(supported.migrations());
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }

    /** Those that are referred to before those that refer to them. */
    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        List<String> referring = new ArrayList<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet found = data.getTables(connection.getCatalog(), connection.getSchema(), null, null)) {
            while (found.next()) {
                String stored = found.getString("TABLE_NAME");
                String table = stored.toLowerCase(Locale.ROOT);
                if (table.startsWith("vc_")
                        && !table.equals(HISTORY)
                        && found.getString("TABLE_TYPE").endsWith("TABLE")) {
                    (refers(stored) ? referring : tables).add(table);
                }
            }
        }
        tables.addAll(referring);
        return tables;
    }

    private boolean refers(String table) throws SQLException {
        try (ResultSet keys =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            return keys.next();
        }
    }

    /** By which columns the rows of a table are in one order; some have no primary key. */
    private List<String> key(String table) throws SQLException {
        List<String> key = new ArrayList<>();
        DatabaseMetaData data = connection.getMetaData();
        String stored = data.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        try (ResultSet found = data.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), stored)) {
            while (found.next()) {
                key.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return key.isEmpty() ? List.of("1", "2") : key;
    }

    private void rows(String table, String query, UnaryOperator<String> naming, StringBuilder text)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                names.add(naming.apply(columns.getColumnLabel(column).toLowerCase(Locale.ROOT)));
            }
            String into = "INSERT INTO %s (%s) VALUES (".formatted(naming.apply(table), String.join(", ", names));
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    values.add(literal(rows, columns, column));
                }
                text.append(into).append(String.join(", ", values)).append(");\n");
            }
        }
    }

    private String literal(ResultSet row, ResultSetMetaData columns, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return "NULL";
        }
        boolean uuid = columns.getColumnTypeName(column).equalsIgnoreCase("uuid");
        return switch (columns.getColumnType(column)) {
            case Types.BIT, Types.BOOLEAN -> row.getBoolean(column) ? "TRUE" : "FALSE";
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL -> text;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY ->
                uuid ? "'" + text + "'" : dialect.literal(Objects.requireNonNull(row.getBytes(column)));
            default -> dialect.literal(text);
        };
    }
}
