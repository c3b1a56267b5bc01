package io.visioncraft.persistence.jpa;

import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.StoreSetupException.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The databases that the library has tables for. */
final class SupportedDatabases {

    static final List<SupportedDatabase> ALL =
            List.of(new H2Database(), new PostgreSqlDatabase(), new MariaDbDatabase());

    private static final Map<Integer, String> LEVELS = Map.of(
            Connection.TRANSACTION_READ_UNCOMMITTED, "READ UNCOMMITTED",
            Connection.TRANSACTION_REPEATABLE_READ, "REPEATABLE READ",
            Connection.TRANSACTION_SERIALIZABLE, "SERIALIZABLE");

    private SupportedDatabases() {}

    /**
     * Finds the database by its product name in JDBC's metadata, and checks the isolation level of its transactions. Below READ
     * COMMITTED, reads see data that is never committed. Above it, a transaction that gets a guard reads data from before the
     * guard's last holder, or waits for a guard that is free.
     *
     * @throws StoreSetupException if the library does not know the database, or if transactions of the connection begin at
     *     another level than READ COMMITTED
     */
    static SupportedDatabase at(String product, int level) {
        SupportedDatabase database = named(product);
        if (level != Connection.TRANSACTION_READ_COMMITTED) {
            String found = LEVELS.getOrDefault(level, "level " + level);
            throw new StoreSetupException(
                    Problem.WRONG_ISOLATION_LEVEL,
                    List.of(found),
                    "VisionCraft's transactions run at READ COMMITTED, and those of this data source"
                            + " begin at " + found
                            + ": set the isolation level of the connection pool, or of the data source's URL",
                    null);
        }
        return database;
    }

    /** Whether the user lacks a privilege, whichever database says so: it may fail before the database is known. */
    static boolean notAllowed(SQLException failure) {
        return ALL.stream().anyMatch(one -> one.notAllowed(failure));
    }

    /** Finds the database by its product name in JDBC's metadata; empty if the library does not know it. */
    static Optional<SupportedDatabase> find(String product) {
        return ALL.stream().filter(one -> one.product().equals(product)).findFirst();
    }

    /**
     * Finds the database by its product name in JDBC's metadata.
     *
     * @throws StoreSetupException if the library does not know it
     */
    static SupportedDatabase named(String product) {
        return find(product)
                .orElseThrow(() -> new StoreSetupException(
                        Problem.UNKNOWN_DATABASE,
                        List.of(product),
                        "VisionCraft has no tables for the database " + product + "; it knows "
                                + ALL.stream().map(SupportedDatabase::product).collect(Collectors.joining(", ")),
                        null));
    }
}
