package io.visioncraft.persistence.jpa;

import io.visioncraft.persistence.jpa.SupportedDatabase.Migrating;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date with Flyway. No other class uses Flyway, so that a host without it can run the SQL itself. */
final class Migrations {

    /** The names of all migrations in their order, each with its number. The files of each database have these names. */
    static final List<String> NAMES = text(folder() + "/names.txt").lines().toList();

    private static final int MOST = 8;
    private static final int MOST_WHERE_IT_WAITED = 40;
    private static final long PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private Migrations() {}

    /** The names of the migrations that a database has. */
    static List<String> of(SupportedDatabase database) {
        return NAMES.stream()
                .filter(name -> number(name) >= database.firstMigration())
                .toList();
    }

    /** The folder of the migrations: it holds a folder for each database, and the list of names. */
    static String folder() {
        return Migrations.class.getPackageName().replace('.', '/') + "/migration";
    }

    /** The text of a file on the class path: a migration, or the list of names. */
    static String text(String resource) {
        try (InputStream file = Migrations.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("The migration " + resource + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The number in the name of a migration. */
    static int number(String name) {
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    /**
     * Runs the migrations that have not run yet. The schema may hold tables of the host. Several nodes may call this at the
     * same time. Once Flyway's history table exists, Flyway lets one node migrate at a time; a node that fails because another
     * has just made that table tries again, unless its user may not make tables.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     * @throws io.visioncraft.error.StoreSetupException if a migration fails, or if Flyway's history does not match the migrations
     */
    static void apply(DataSource dataSource, SupportedDatabase database) {
        FlywayException first = null;
        for (int attempt = 1; ; attempt++) {
            try {
                attempt(dataSource, database);
                return;
            } catch (SQLException unreachable) {
                throw FailedStart.of(unreachable);
            } catch (FlywayException failed) {
                first = first == null ? failed : first;
                boolean waited = Failure.of(failed, database)
                        .map(failure -> failure.kind() == Failure.Kind.CLASH)
                        .orElse(false);
                boolean forGood = FailedStart.notAllowed(failed, database) || FailedStart.nowhere(failed);
                if (forGood || attempt >= (waited ? MOST_WHERE_IT_WAITED : MOST) || !paused(attempt)) {
                    throw FailedStart.ofMigration(forGood ? failed : first, database);
                }
            }
        }
    }

    private static void attempt(DataSource dataSource, SupportedDatabase database) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Migrating how = database.migrating(connection);
            if (how == Migrating.ON_ONE_CONNECTION) {
                migrate(OneConnection.asDataSource(connection), database);
                return;
            }
            if (how == Migrating.ON_ONE_CONNECTION_IN_TURN) {
                synchronized (Migrations.class) {
                    migrate(OneConnection.asDataSource(connection), database);
                    return;
                }
            }
        }
        migrate(dataSource, database);
    }

    private static void migrate(DataSource dataSource, SupportedDatabase database) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:" + database.migrations())
                .table(OwnNames.HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .createSchemas(false) // a schema that is not there is a slip, and not a new shop
                .load()
                .migrate();
    }

    private static boolean paused(int attempt) {
        try {
            Thread.sleep(Math.min(attempt * PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
