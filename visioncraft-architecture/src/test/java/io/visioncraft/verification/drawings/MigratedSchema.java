package io.visioncraft.verification.drawings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.h2.tools.RunScript;

/** The tables that the migrations of {@code visioncraft-persistence-jpa} make, in a database that is gone afterwards. */
final class MigratedSchema {

    private static final String FOLDER = "/io/visioncraft/persistence/jpa/migration/";

    private final Map<String, Table> tables = new TreeMap<>();

    private MigratedSchema() {}

    static MigratedSchema read() {
        MigratedSchema schema = new MigratedSchema();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            for (String migration : lines(FOLDER + "names.txt")) {
                try (Reader script = text(FOLDER + "h2/" + migration + ".sql")) {
                    RunScript.execute(connection, script);
                }
            }
            schema.read(connection.getMetaData());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The migrations do not run", e);
        }
        return schema;
    }

    /** In the order of their names. */
    List<Table> tables() {
        return List.copyOf(tables.values());
    }

    private void read(DatabaseMetaData database) throws SQLException {
        try (ResultSet found = database.getTables(null, "PUBLIC", "VC_%", new String[] {"BASE TABLE", "TABLE"})) {
            while (found.next()) {
                String stored = found.getString("TABLE_NAME");
                tables.put(lower(stored), table(stored, database));
            }
        }
    }

    private static Table table(String stored, DatabaseMetaData database) throws SQLException {
        Set<String> primary = new HashSet<>();
        try (ResultSet found = database.getPrimaryKeys(null, "PUBLIC", stored)) {
            while (found.next()) {
                primary.add(lower(found.getString("COLUMN_NAME")));
            }
        }
        Set<String> unique = new HashSet<>();
        try (ResultSet found = database.getIndexInfo(null, "PUBLIC", stored, true, true)) {
            while (found.next()) {
                unique.add(lower(found.getString("COLUMN_NAME")));
            }
        }
        Map<String, String> owners = new HashMap<>();
        try (ResultSet found = database.getImportedKeys(null, "PUBLIC", stored)) {
            while (found.next()) {
                owners.put(lower(found.getString("FKCOLUMN_NAME")), lower(found.getString("PKTABLE_NAME")));
            }
        }
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = database.getColumns(null, "PUBLIC", stored, null)) {
            while (found.next()) {
                String name = lower(found.getString("COLUMN_NAME"));
                columns.add(new Column(
                        name,
                        type(found.getInt("DATA_TYPE"), found.getString("TYPE_NAME")),
                        "YES".equals(found.getString("IS_NULLABLE")),
                        primary.contains(name),
                        unique.contains(name) && !primary.contains(name)));
            }
        }
        return new Table(lower(stored), columns, owners);
    }

    /** One word, as the language of the picture wants it. */
    private static String type(int type, String name) {
        return switch (type) {
            case Types.VARCHAR -> "varchar";
            case Types.VARBINARY -> "varbinary";
            case Types.DECIMAL, Types.NUMERIC -> "decimal";
            default -> lower(name).replace(' ', '_');
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream file = open(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static Reader text(String resource) {
        return new InputStreamReader(open(resource), StandardCharsets.UTF_8);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(MigratedSchema.class.getResourceAsStream(resource), resource);
    }

    /**
     * A table.
     *
     * @param name in lower case
     * @param columns in their order
     * @param owners the tables that columns refer to by a foreign key
     */
    record Table(String name, List<Column> columns, Map<String, String> owners) {}

    /**
     * A column.
     *
     * @param name in lower case
     * @param type in one word
     * @param nullable whether it may be NULL
     * @param primary whether it is of the primary key
     * @param unique whether it is of another unique key
     */
    record Column(String name, String type, boolean nullable, boolean primary, boolean unique) {}
}
