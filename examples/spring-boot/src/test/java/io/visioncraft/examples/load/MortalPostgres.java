package io.visioncraft.examples.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL that writes to the disk what it acknowledges, and that is killed and started again on the same port. */
final class MortalPostgres implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;

    MortalPostgres(Path folder) throws IOException {
        this.data = folder.resolve("data");
        this.server = builder().start();
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Kills all of its processes by SIGKILL, and starts it again. */
    void killAndStartAgain() throws IOException {
        int port = server.getPort();
        ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        try {
            server.close(); // lets go of the folder
        } catch (IOException expected) {
            // there is nobody left to stop
        }
        server = builder().setPort(port).start();
    }

    private long pid() throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
