package io.visioncraft.error;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store cannot be opened, or its tables cannot be made, as it is set up. Waiting mends nothing: {@link #problem()} says what
 * is to be changed, and {@link #names()} where. Thrown when an application starts, never by a use case: it is no rejection.
 *
 * <p>The message says the same for people. It holds no SQL, no row value and no password.
 */
public final class StoreSetupException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final Problem problem;
    /** What it is about. */
    private final String[] names;

    /**
     * Makes the exception of an adapter.
     *
     * @param problem what is wrong
     * @param names what it is about, see {@link Problem}
     * @param message the same for people, with the remedy
     * @param cause why; null if nothing else failed
     */
    public StoreSetupException(Problem problem, List<String> names, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.names = names.toArray(String[]::new);
    }

    /** {@return what is wrong} */
    public Problem problem() {
        return problem;
    }

    /** {@return what it is about, see {@link Problem}; empty if there is nothing to name} */
    public List<String> names() {
        return List.of(names);
    }

    /** What is wrong with a store. Later versions may add problems. */
    public enum Problem {
        /** The adapter has no tables for this database. The name is that of the database's product. */
        UNKNOWN_DATABASE,
        /** Transactions of the connections begin at another isolation level than the library needs. The name is that level. */
        WRONG_ISOLATION_LEVEL,
        /** The database refuses user or password, does not have the named database, or does not let the user see the tables. */
        ACCESS_REFUSED,
        /** A part of the tool that makes the tables is not on the class path. The name is its Maven coordinates. */
        MIGRATION_TOOL_MISSING,
        /** The user who makes the tables may not make them. The names are what the database names. */
        MIGRATION_NOT_ALLOWED,
        /** A migration failed, for example because a table of that name exists. The names are what the database names. */
        MIGRATION_FAILED,
        /** The schema in which the tables are to be made is not there. The library makes tables, and no schema. */
        SCHEMA_MISSING,
        /** The history of the migrations that have run does not match the migrations of this version. */
        HISTORY_MISMATCH,
        /** There are no tables. The names are the migrations that make them. */
        NO_TABLES,
        /** The tables are of an older version. The names are the migrations that have not run. */
        MIGRATIONS_PENDING,
        /** Tables are missing although their migrations have run. The names are those of the tables. */
        TABLES_MISSING,
        /** Constraints are missing although their migrations have run. The names are those of the constraints. */
        CONSTRAINTS_MISSING,
        /**
         * A column is missing although its migration has run, or the user may not read a table. The names are what the database
         * names.
         */
        NOT_READABLE,
        /** What was handed in for the current transaction's entity manager is the same one on each thread. */
        NOT_SHARED,
        /** The entity manager takes no part in the transactions that the host has handed in. */
        OTHER_TRANSACTIONS
    }
}
