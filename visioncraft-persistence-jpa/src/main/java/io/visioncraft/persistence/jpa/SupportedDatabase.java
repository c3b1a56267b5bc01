package io.visioncraft.persistence.jpa;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What differs between the databases. Another one joins with a constant here and a folder of migrations beside
 * {@code migration/h2}.
 */
enum SupportedDatabase {
    H2("H2", "h2") {

        /** Constraint, then index or table, in the first quotes; what follows holds row values and is never read. */
        private static final Pattern FIRST_QUOTED =
                Pattern.compile("^[^\"]*\"(?:[A-Z0-9_]+\\.)?([A-Z0-9_]+) (?:INDEX|ON) ");

        private static final int LOCK_TIMEOUT = 50200;
        private static final int CONCURRENT_UPDATE = 90131;
        private static final Set<Integer> GONE = Set.of(
                90007, // the object is already closed
                90020, // the database may be in use by another process
                90028, // input or output failed
                90031, // likewise, with the file's name
                90067, // the connection is broken
                90098, // the database has been closed
                90121); // the database is already closed

        @Override
        boolean clashed(SQLException failure) {
            return failure.getErrorCode() == LOCK_TIMEOUT || failure.getErrorCode() == CONCURRENT_UPDATE;
        }

        @Override
        boolean unreachable(SQLException failure) {
            return GONE.contains(failure.getErrorCode());
        }

        @Override
        boolean violatesUniqueKey(SQLException failure) {
            return "23505".equals(failure.getSQLState());
        }

        @Override
        Optional<String> constraint(SQLException violation) {
            Matcher name = FIRST_QUOTED.matcher(String.valueOf(violation.getMessage()));
            return name.find() ? Optional.of(name.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
        }

        @Override
        String insertGuardIfMissing() {
            return "MERGE INTO vc_guard (guard_key) KEY (guard_key) VALUES (?)";
        }
    };

    private final String product;
    private final String folder;

    SupportedDatabase(String product, String folder) {
        this.product = product;
        this.folder = folder;
    }

    /** The database of that product name, as JDBC's metadata give it. */
    static SupportedDatabase of(String product) {
        List<SupportedDatabase> all = Arrays.asList(values());
        return all.stream()
                .filter(one -> one.product.equals(product))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("VisionCraft has no tables for the database " + product
                        + "; it knows " + all.stream().map(one -> one.product).toList()));
    }

    /** Where the migrations of this database lie on the class path. */
    String migrations() {
        return SupportedDatabase.class.getPackageName().replace('.', '/') + "/migration/" + folder;
    }

    /** Whether another run of the transaction may succeed, beyond what the SQL state of class 40 says. */
    abstract boolean clashed(SQLException failure);

    /** Whether the database is gone, beyond what the SQL state of class 08 says. */
    abstract boolean unreachable(SQLException failure);

    abstract boolean violatesUniqueKey(SQLException failure);

    /**
     * The lower-case name of the violated constraint, read from where no row value can stand. Empty if it cannot be told.
     */
    abstract Optional<String> constraint(SQLException violation);

    /**
     * SQL that makes the row of a guard with its one parameter, does nothing where there is one, and waits where another
     * transaction is making it.
     */
    abstract String insertGuardIfMissing();
}
