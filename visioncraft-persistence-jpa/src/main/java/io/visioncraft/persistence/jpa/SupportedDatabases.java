package io.visioncraft.persistence.jpa;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The databases that the library has tables for. */
final class SupportedDatabases {

    private static final List<SupportedDatabase> ALL =
            List.of(new H2Database(), new PostgreSqlDatabase(), new MariaDbDatabase());

    private static final Map<Integer, String> LEVELS = Map.of(
            Connection.TRANSACTION_READ_UNCOMMITTED, "READ UNCOMMITTED",
            Connection.TRANSACTION_READ_COMMITTED, "READ COMMITTED",
            Connection.TRANSACTION_REPEATABLE_READ, "REPEATABLE READ",
            Connection.TRANSACTION_SERIALIZABLE, "SERIALIZABLE");

    private SupportedDatabases() {}

    /**
     * The database of that product name, as JDBC's metadata give it, at the isolation level at which its transactions begin.
     *
     * @throws IllegalStateException if the library does not know it, or if its transactions begin at an isolation level at which
     *     the rules would not hold
     */
    static SupportedDatabase at(String product, int level) {
        SupportedDatabase database = named(product);
        if (!database.isolations().contains(level)) {
            throw new IllegalStateException("On " + database.product() + " VisionCraft's transactions run at "
                    + database.isolations().stream()
                            .sorted()
                            .map(SupportedDatabases::level)
                            .collect(Collectors.joining(" or "))
                    + ", and those of this data source begin at " + level(level)
                    + ": set the isolation level of the connection pool, or of the data source's URL");
        }
        return database;
    }

    /** The database of that product name, as JDBC's metadata give it. */
    static SupportedDatabase named(String product) {
        return ALL.stream()
                .filter(one -> one.product().equals(product))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("VisionCraft has no tables for the database " + product
                        + "; it knows "
                        + ALL.stream().map(SupportedDatabase::product).collect(Collectors.joining(", "))));
    }

    private static String level(int level) {
        return LEVELS.getOrDefault(level, "level " + level);
    }
}
