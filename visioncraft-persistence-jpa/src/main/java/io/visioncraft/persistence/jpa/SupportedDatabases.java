package io.visioncraft.persistence.jpa;

import java.sql.Connection;
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
     * @throws IllegalStateException if the library does not know the database, or if transactions of the connection begin at
     *     another level than READ COMMITTED
     */
    static SupportedDatabase at(String product, int level) {
        SupportedDatabase database = named(product);
        if (level != Connection.TRANSACTION_READ_COMMITTED) {
            throw new IllegalStateException(
                    "VisionCraft's transactions run at READ COMMITTED, and those of this data source"
                            + " begin at " + LEVELS.getOrDefault(level, "level " + level)
                            + ": set the isolation level of the connection pool, or of the data source's URL");
        }
        return database;
    }

    /** Finds the database by its product name in JDBC's metadata; empty if the library does not know it. */
    static Optional<SupportedDatabase> find(String product) {
        return ALL.stream().filter(one -> one.product().equals(product)).findFirst();
    }

    /**
     * Finds the database by its product name in JDBC's metadata.
     *
     * @throws IllegalStateException if the library does not know it
     */
    static SupportedDatabase named(String product) {
        return find(product)
                .orElseThrow(() -> new IllegalStateException("VisionCraft has no tables for the database " + product
                        + "; it knows "
                        + ALL.stream().map(SupportedDatabase::product).collect(Collectors.joining(", "))));
    }
}
