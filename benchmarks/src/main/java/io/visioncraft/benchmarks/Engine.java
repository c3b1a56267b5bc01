package io.visioncraft.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The databases on which works are measured: how each is started, filled and watched. */
enum Engine {
    POSTGRESQL("PostgreSQL", "jdbc:postgresql:") {
        @Override
        Database start(Path folder) throws IOException {
            return DatabaseServer.start(folder);
        }

        @Override
        String numbers(int many) {
            return "GENERATE_SERIES(1, " + many + ") s(n)";
        }

        @Override
        String bytes(String text) {
            return "CONVERT_TO(" + text + ", 'UTF8')";
        }

        @Override
        String base64(String id) {
            return "TRANSLATE(ENCODE(UUID_SEND(" + id + "), 'base64'), '+/=', '-_')";
        }

        @Override
        List<String> keys(boolean checked) {
            return List.of("SET session_replication_role = " + (checked ? "origin" : "replica"));
        }

        @Override
        List<String> tidy(List<String> tables) {
            return List.of("VACUUM ANALYZE " + String.join(", ", tables));
        }

        @Override
        List<String> settle() {
            return List.of("VACUUM ANALYZE", "CHECKPOINT");
        }

        @Override
        String megabytes() {
            return "SELECT PG_DATABASE_SIZE(CURRENT_DATABASE()) / 1048576";
        }

        /** As PostgreSQL counts them, once it is told to tell at once; the connection is the one that wrote. */
        @Override
        Map<String, Long> written(Connection connection) throws SQLException {
            return counted(
                    connection,
                    "SELECT PG_STAT_FORCE_NEXT_FLUSH()",
                    "SELECT PG_STAT_CLEAR_SNAPSHOT()",
                    "SELECT relname, n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_user_tables WHERE relname LIKE 'vc\\_%'");
        }
    },

    MARIADB("MariaDB", "jdbc:mariadb:") {
        @Override
        Database start(Path folder) throws IOException {
            return MariaDbServer.start(folder);
        }

        /** That a text is appended by ||, as elsewhere. */
        @Override
        List<String> connected() {
            return List.of("SET SESSION sql_mode = CONCAT(@@sql_mode, ',PIPES_AS_CONCAT')");
        }

        @Override
        List<String> prepare() {
            return List.of("CREATE OR REPLACE FUNCTION TO_HEX(n BIGINT) RETURNS VARCHAR(16) CHARACTER SET utf8mb4"
                    + " COLLATE utf8mb4_nopad_bin DETERMINISTIC RETURN LOWER(HEX(n))");
        }

        @Override
        String numbers(int many) {
            return "(SELECT seq AS n FROM seq_1_to_" + many + ") s";
        }

        @Override
        String bytes(String text) {
            return "CAST(" + text + " AS BINARY)";
        }

        @Override
        String base64(String id) {
            return "REPLACE(REPLACE(REPLACE(TO_BASE64(UNHEX(REPLACE(CAST(" + id
                    + " AS CHAR(36)), '-', ''))), '+', '-'), '/', '_'), '=', '')";
        }

        @Override
        List<String> keys(boolean checked) {
            return List.of("SET foreign_key_checks = " + checked, "SET unique_checks = " + checked);
        }

        @Override
        List<String> tidy(List<String> tables) {
            return List.of("ANALYZE TABLE " + String.join(", ", tables));
        }

        @Override
        String megabytes() {
            return "SELECT SUM(data_length + index_length) / 1048576 FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE()";
        }

        @Override
        Map<String, Long> written(Connection connection) throws SQLException {
            return counted(
                    connection,
                    "SET GLOBAL userstat = 1",
                    "SELECT table_name, rows_changed FROM information_schema.table_statistics"
                            + " WHERE table_schema = DATABASE() AND table_name LIKE 'vc\\_%'");
        }
    },

    H2("H2", "jdbc:h2:") {
        @Override
        Database start(Path folder) throws IOException {
            return H2File.in(folder);
        }

        @Override
        List<String> prepare() {
            return List.of(
                    "CREATE ALIAS IF NOT EXISTS TO_HEX DETERMINISTIC FOR 'java.lang.Long.toHexString'",
                    "CREATE ALIAS IF NOT EXISTS TO_BASE64 DETERMINISTIC FOR '" + H2File.class.getName() + ".base64'");
        }

        @Override
        String numbers(int many) {
            return "SYSTEM_RANGE(1, " + many + ") s(n)";
        }

        @Override
        String bytes(String text) {
            return "CAST(" + text + " AS VARBINARY)";
        }

        @Override
        String base64(String id) {
            return "TO_BASE64(" + id + ")";
        }

        @Override
        List<String> keys(boolean checked) {
            return List.of("SET REFERENTIAL_INTEGRITY " + checked);
        }

        @Override
        List<String> settle() {
            return List.of("ANALYZE", "CHECKPOINT SYNC");
        }

        @Override
        String megabytes() {
            return "SELECT CAST(setting_value AS BIGINT) / 1048576 FROM information_schema.settings"
                    + " WHERE setting_name = 'info.FILE_SIZE'";
        }

        @Override
        Map<String, Long> written(Connection connection) throws SQLException {
            return RowTrigger.counted(connection);
        }
    };

    private final String title;
    private final String url;

    Engine(String title, String url) {
        this.title = title;
        this.url = url;
    }

    String title() {
        return title;
    }

    static Engine named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    static Engine of(String url) {
        return Stream.of(values())
                .filter(engine -> url.startsWith(engine.url))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no engine for " + url));
    }

    static Engine of(Connection connection) throws SQLException {
        return of(connection.getMetaData().getURL());
    }

    /** How its part of the page, and its plots, are called after the first. */
    String suffix() {
        return this == POSTGRESQL ? "" : "-" + name().toLowerCase(Locale.ROOT);
    }

    /** Starts it with its data in a folder, which is deleted at the end. */
    abstract Database start(Path folder) throws IOException;

    // SQL that fills

    /** What each connection of the fill is told. */
    List<String> connected() {
        return List.of();
    }

    /** Makes the functions TO_HEX, where there is none, and what {@link #base64} needs. */
    List<String> prepare() {
        return List.of();
    }

    /** A table {@code s} with a column {@code n}, which holds the numbers from 1. */
    abstract String numbers(int many);

    abstract String bytes(String text);

    /** An id in base64url. */
    abstract String base64(String id);

    /** Whether keys are checked. */
    abstract List<String> keys(boolean checked);

    // SQL that tidies up and watches

    List<String> tidy(List<String> tables) {
        return List.of();
    }

    List<String> settle() {
        return List.of();
    }

    abstract String megabytes();

    /** How many rows of each table were inserted, changed or deleted until now, on this connection at least. */
    abstract Map<String, Long> written(Connection connection) throws SQLException;

    private static Map<String, Long> counted(Connection connection, String... statements) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (int n = 0; n < statements.length - 1; n++) {
                statement.execute(statements[n]);
            }
            try (ResultSet tables = statement.executeQuery(statements[statements.length - 1])) {
                while (tables.next()) {
                    rows.put(tables.getString(1), tables.getLong(2));
                }
            }
        }
        return rows;
    }
}
