package io.visioncraft.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A PostgreSQL server for the run. What it commits is on the disk, as a business has it. It vacuums when it is told and not by
 * itself, so that no round pays for another.
 */
final class DatabaseServer extends Database {

    private final EmbeddedPostgres server;
    private final ServerCpu cpu;
    private final String database;

    private DatabaseServer(EmbeddedPostgres server, ServerCpu cpu, String database) {
        this.server = server;
        this.cpu = cpu;
        this.database = database;
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
        return new DatabaseServer(server, ServerCpu.of(folder), "postgres");
    }

    /** The same server with another database, which is made. Only the first is closed. */
    DatabaseServer another(String name) throws SQLException {
        execute("CREATE DATABASE " + name);
        return new DatabaseServer(server, cpu, name);
    }

    @Override
    String url() {
        return server.getJdbcUrl("postgres", database);
    }

    @Override
    long cpuNanos() {
        return cpu.nanos();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
