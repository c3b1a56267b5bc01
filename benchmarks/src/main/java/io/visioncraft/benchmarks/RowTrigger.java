package io.visioncraft.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Counts the rows that are written in H2, which does not count them itself. */
public final class RowTrigger implements Trigger {

    private static final Map<String, LongAdder> ROWS = new ConcurrentHashMap<>();
    private static final String PREFIX = "count_";

    private LongAdder rows = new LongAdder();

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        rows = ROWS.computeIfAbsent(table.toLowerCase(Locale.ROOT), name -> new LongAdder());
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] from, Object @Nullable [] to) {
        rows.increment();
    }

    /** How many rows were written since this was first asked. */
    static Map<String, Long> counted(Connection connection) throws SQLException {
        if (ROWS.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                for (String table : tables(statement)) {
                    statement.execute(
                            "CREATE TRIGGER IF NOT EXISTS " + PREFIX + table + " AFTER INSERT, UPDATE, DELETE ON "
                                    + table + " FOR EACH ROW CALL '" + RowTrigger.class.getName() + "'");
                }
            }
        }
        Map<String, Long> counted = new TreeMap<>();
        ROWS.forEach((table, rows) -> counted.put(table, rows.sum()));
        return counted;
    }

    /** Ends the counting. */
    static void drop(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                statement.execute("DROP TRIGGER IF EXISTS " + PREFIX + table);
            }
        }
        ROWS.clear();
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = CURRENT_SCHEMA AND table_name LIKE 'VC\\_%'")) {
            while (rows.next()) {
                tables.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }
}
