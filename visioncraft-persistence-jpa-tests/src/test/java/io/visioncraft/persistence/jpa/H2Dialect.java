package io.visioncraft.persistence.jpa;

import com.zaxxer.hikari.HikariConfig;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** H2, in the memory of this JVM or on a given server. */
final class H2Dialect implements Dialect {

    private static final Pattern READ = Pattern.compile("scanCount: (\\d+)");

    private final TestServer server = new TestServer(product(), H2Dialect::embedded);

    @Override
    public String product() {
        return "H2";
    }

    @Override
    public HikariConfig emptySchema() {
        HikariConfig config = new HikariConfig();
        if (!server.isGiven()) {
            config.setJdbcUrl(embedded());
            return config;
        }
        String schema = TestDatabase.unusedName().toUpperCase(Locale.ROOT);
        server.make("CREATE SCHEMA " + schema, "DROP SCHEMA " + schema + " CASCADE");
        config.setJdbcUrl(server.url());
        config.setSchema(schema);
        return config;
    }

    @Override
    public HikariConfig roomySchema(String file) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + file + ";LOCK_TIMEOUT=10000;CACHE_SIZE=262144");
        return config;
    }

    private static String embedded() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=500";
    }

    @Override
    public String waiting() {
        return "SELECT COUNT(*) FROM information_schema.sessions WHERE blocker_id IS NOT NULL";
    }

    @Override
    public Optional<String> endStatementsAfter(int millis) {
        return Optional.empty();
    }

    @Override
    public Optional<String> readOnlySession() {
        return Optional.empty();
    }

    @Override
    public List<Fault.Words> losses() {
        return List.of(Fault.CONNECTION_FAILURE, new Fault.Words("90067", 90_067), new Fault.Words("90098", 90_098));
    }

    @Override
    public List<Fault> refusals() {
        return List.of(Fault.refusal("disk full", "90031", 90_031), Fault.refusal("read only", "90097", 90_097));
    }

    @Override
    public String explain() {
        return "EXPLAIN ANALYZE ";
    }

    @Override
    public List<Long> rowsRead(String plan) {
        return READ.matcher(plan)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    @Override
    public List<String> checkKeys(boolean on) {
        return List.of("SET REFERENTIAL_INTEGRITY " + on);
    }

    @Override
    public String numbers(int many) {
        return "(SELECT CAST(X AS BIGINT) AS n FROM SYSTEM_RANGE(1, " + many + ")) r";
    }

    @Override
    public String asBytes(String text) {
        return "CAST(" + text + " AS VARBINARY)";
    }
}
