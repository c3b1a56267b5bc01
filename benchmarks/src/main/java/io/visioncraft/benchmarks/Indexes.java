package io.visioncraft.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The indexes of a database that belong to no constraint. They are dropped before many rows are written and made again behind
 * them, which takes a fraction of the time, and leaves them as full as a server packs them.
 */
final class Indexes {

    private static final String ALL = """
            SELECT c.relname, PG_GET_INDEXDEF(i.indexrelid)
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
            WHERE t.relname LIKE 'vc\\_%' AND NOT EXISTS (SELECT 1 FROM pg_constraint o WHERE o.conindid = i.indexrelid)
            ORDER BY c.relname""";

    private final Connection connection;
    private final List<String> definitions = new ArrayList<>();

    private Indexes(Connection connection) {
        this.connection = connection;
    }

    /** Drops them. */
    static Indexes drop(Connection connection) throws SQLException {
        Indexes indexes = new Indexes(connection);
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                names.add(rows.getString(1));
                indexes.definitions.add(rows.getString(2));
            }
        }
        indexes.execute("DROP INDEX " + String.join(", ", names));
        return indexes;
    }

    /** Makes them again. */
    void create() throws SQLException {
        execute("SET maintenance_work_mem = '512MB'");
        for (String definition : definitions) {
            execute(definition);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
