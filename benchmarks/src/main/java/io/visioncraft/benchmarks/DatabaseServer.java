package io.visioncraft.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A PostgreSQL server for the run. What it commits is on the disk, as a business has it. It vacuums when it is told and not by
 * itself, so that no round pays for another.
 */
final class DatabaseServer implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final ServerCpu cpu;

    private DatabaseServer(EmbeddedPostgres server, ServerCpu cpu) {
        this.server = server;
        this.cpu = cpu;
    }

    static DatabaseServer start(Path folder) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(true)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "1h")
                .setServerConfig("max_connections", "200")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("autovacuum", "off")
                .start();
        return new DatabaseServer(server, ServerCpu.of(folder));
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    String version() throws SQLException {
        try (Connection connection = connect()) {
            return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        }
    }

    /** The CPU time of all its processes until now, in nanoseconds; zero where Linux does not tell. */
    long cpuNanos() {
        return cpu.nanos();
    }

    /** Tidies up behind a work, so that the next one finds neither dead rows nor pages that wait to be written. */
    void settle() throws SQLException {
        execute("VACUUM ANALYZE", "CHECKPOINT");
    }

    void execute(String... commands) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    String size() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT PG_SIZE_PRETTY(PG_DATABASE_SIZE(CURRENT_DATABASE()))")) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
