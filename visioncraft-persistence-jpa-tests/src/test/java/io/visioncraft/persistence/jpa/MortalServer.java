package io.visioncraft.persistence.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * A PostgreSQL server of a test's own that writes to the disk what it acknowledges, and that can be killed and started again.
 * Its processes die; the machine under them, whose caches they wrote to, does not.
 */
final class MortalServer implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;
    private final int port;

    private MortalServer(Path data) throws IOException {
        this.data = data;
        this.server = builder().start();
        this.port = server.getPort();
    }

    /**
     * A server with its data in a folder; a test that needs it is skipped where it cannot start, as with {@link TestServer}.
     */
    static MortalServer in(Path folder) {
        try {
            return new MortalServer(folder.resolve("data"));
        } catch (IOException | RuntimeException unusable) {
            System.err.printf("%n*** A POSTGRESQL THAT CAN BE KILLED CANNOT BE STARTED: %s%n%n", unusable);
            throw Boolean.getBoolean("visioncraft.requireDatabases")
                    ? new IllegalStateException(unusable)
                    : new TestAbortedException("PostgreSQL cannot be started here", unusable);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
    }

    /** A pool over it that gives up waiting after a second. */
    HikariDataSource pool(int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(1_000);
        config.setValidationTimeout(500);
        return new HikariDataSource(config);
    }

    /** Kills all of its processes by SIGKILL, and returns when they are gone. */
    void kill() {
        ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            for (ProcessHandle process : all) {
                process.onExit().get(30, TimeUnit.SECONDS);
            }
            server.close(); // lets go of the folder
        } catch (IOException expected) {
            // it cannot be stopped any more
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException alive) {
            throw new IllegalStateException("The server does not die", alive);
        }
    }

    private long pid() {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Starts it again, on the same data and the same port. */
    void start() {
        try {
            server = builder().setPort(port).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
