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
     * The database of that product name, as JDBC's metadata give it, at the isolation level at which its transactions begin.
     *
     * @throws IllegalStateException if the library does not know it, or if the transactions of the connection do not begin at
     *     READ COMMITTED. Below, reads see what is never committed; above, whoever gets a guard reads what was there before its
     *     last holder, or waits for guards that nobody holds.
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

    /** The database of that product name, as JDBC's metadata give it; empty if the library does not know it. */
    static Optional<SupportedDatabase> find(String product) {
        return ALL.stream().filter(one -> one.product().equals(product)).findFirst();
    }

    /**
     * The same.
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
