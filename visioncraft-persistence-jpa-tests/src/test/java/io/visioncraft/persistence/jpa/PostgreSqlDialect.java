package io.visioncraft.persistence.jpa;

import com.zaxxer.hikari.HikariConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL, of which a server is started for the run. */
final class PostgreSqlDialect implements Dialect {

    private static final Pattern SCAN =
            Pattern.compile("Scan.*\\(actual (?:time=\\S+ )?rows=([\\d.]+) loops=(\\d+)\\)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by .*: (\\d+)");

    private final TestServer server = new TestServer(product(), PostgreSqlDialect::start);

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public HikariConfig emptySchema() {
        String schema = TestDatabase.unusedName();
        server.make("CREATE SCHEMA " + schema, "DROP SCHEMA " + schema + " CASCADE");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setSchema(schema);
        return config;
    }

    @SuppressWarnings("resource") // ends with the JVM
    private static String start() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(ServerFiles.newFolder("postgresql"))
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "200")
                .setServerConfig("random_page_cost", "1.1") // as for a disk without moving parts
                .setServerConfig("deadlock_timeout", "50ms") // the tests make many
                .setServerConfig("autovacuum_naptime", "5s") // and delete more than they keep
                .start();
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public boolean asksToSwitchAutoCommit() {
        return false;
    }

    @Override
    public String waiting() {
        return "SELECT COUNT(*) FROM pg_locks WHERE NOT granted";
    }

    @Override
    public Optional<String> endStatementsAfter(int millis) {
        return Optional.of("SET statement_timeout = " + millis);
    }

    @Override
    public Optional<String> readOnlySession() {
        return Optional.of("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY");
    }

    @Override
    public List<Fault.Words> losses() {
        return List.of(
                Fault.CONNECTION_FAILURE,
                new Fault.Words("57P01", 0),
                Fault.NO_CONNECTION,
                new Fault.Words("57P02", 0),
                new Fault.Words("57P03", 0));
    }

    @Override
    public List<Fault> refusals() {
        return List.of(Fault.refusal("disk full", "53100", 0), Fault.refusal("read only", "25006", 0));
    }

    @Override
    public Optional<String> planWithoutValues() {
        return Optional.of("SET LOCAL plan_cache_mode = force_generic_plan");
    }

    @Override
    public String explain() {
        return "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ";
    }

    /** What a scan returned and what it threw away. */
    @Override
    public List<Long> rowsRead(String plan) {
        List<Long> read = new ArrayList<>();
        long loops = 1;
        for (String line : plan.lines().toList()) {
            Matcher scan = SCAN.matcher(line);
            Matcher removed = REMOVED.matcher(line);
            if (scan.find()) {
                loops = Long.parseLong(scan.group(2));
                read.add(Math.round(Double.parseDouble(scan.group(1)) * loops));
            } else if (removed.find() && !read.isEmpty()) {
                int last = read.size() - 1;
                read.set(last, read.get(last) + Long.parseLong(removed.group(1)) * loops);
            }
        }
        return read;
    }

    @Override
    public List<String> checkKeys(boolean on) {
        return List.of("SET session_replication_role = " + (on ? "origin" : "replica"));
    }

    /** No log of what is lost with the server anyway. */
    @Override
    public List<String> beforeFilling(List<String> tables) {
        return tables.stream()
                .map(table -> "ALTER TABLE " + table + " SET UNLOGGED")
                .toList();
    }

    @Override
    public String numbers(int many) {
        return "(SELECT CAST(n AS BIGINT) AS n FROM GENERATE_SERIES(1, " + many + ") AS s(n)) r";
    }

    @Override
    public String asBytes(String text) {
        return "CONVERT_TO(" + text + ", 'UTF8')";
    }

    @Override
    public String literal(byte[] value) {
        return "'\\x" + HexFormat.of().formatHex(value) + "'";
    }

    @Override
    public String addingKey(String table, String column, int length) {
        return "ALTER TABLE " + table + "\n    ADD COLUMN " + column + " BYTEA NOT NULL,\n    ADD CONSTRAINT " + table
                + "_" + column + "_length CHECK (octet_length(" + column + ") <= " + length + ")";
    }

    @Override
    public String compared(String type) {
        return type + " COLLATE \"C\"";
    }
}
