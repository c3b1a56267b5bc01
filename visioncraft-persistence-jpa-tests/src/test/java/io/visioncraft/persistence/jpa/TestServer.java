package io.visioncraft.persistence.jpa;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * A database server for the whole run: somebody else's, whose URL the system property {@code visioncraft.<name>.url} gives, or
 * one that is started here when it is first asked for. Where that fails, the tests that ask are skipped; with
 * {@code visioncraft.requireDatabases} they fail. Thread-safe.
 */
final class TestServer {

    private final String name;
    private final Callable<String> start;
    private final @Nullable String given;
    private @Nullable String url;
    private @Nullable Throwable failure;

    TestServer(String name, Callable<String> start) {
        this.name = name;
        this.start = start;
        this.given = System.getProperty(property());
    }

    /** Whether it is somebody else's. */
    boolean isGiven() {
        return given != null;
    }

    /** Its JDBC URL, with the user in it. */
    synchronized String url() {
        if (url == null && failure == null) {
            try {
                url = given == null ? start.call() : given;
            } catch (Exception | LinkageError unusable) {
                failure = unusable;
                System.err.printf("%n*** %s CANNOT BE STARTED: %s%n%n", name.toUpperCase(Locale.ROOT), unusable);
            }
        }
        if (url == null) {
            throw missing();
        }
        return url;
    }

    /** Makes something on it, and undoes that at the end of the run if the server stays. */
    void make(String sql, String undo) {
        execute(sql);
        if (given != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> execute(undo)));
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String property() {
        return "visioncraft." + name.toLowerCase(Locale.ROOT) + ".url";
    }

    private RuntimeException missing() {
        String message = name + " cannot be started here; " + property() + " may name a server instead";
        return Boolean.getBoolean("visioncraft.requireDatabases")
                ? new IllegalStateException(message, failure)
                : new TestAbortedException(message, failure);
    }
}
