package io.visioncraft.persistence.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * All that differs between the databases, with the reason; whatever else the library sends is the same on each. Another
 * database joins with a class here, a line in {@link SupportedDatabases} and a folder of migrations beside
 * {@code migration/h2}. Implementations are stateless and know neither drivers nor providers.
 */
interface SupportedDatabase {

    /** The name of the product, as JDBC's metadata give it. */
    String product();

    /** The folder of its migrations. */
    String folder();

    /** What Flyway needs beside its core, empty if nothing. */
    Optional<FlywayModule> flywayModule();

    /** How Flyway may migrate so that its lock holds. */
    default Migrating migrating(Connection connection) throws SQLException {
        return Migrating.ON_ONE_CONNECTION;
    }

    /** Whether another run of the transaction may succeed, beyond what the SQL state of class 40 says. */
    boolean clashed(SQLException failure);

    /** Whether the database is gone, beyond what the SQL state of class 08 says. */
    boolean unreachable(SQLException failure);

    /** Whether the database takes no statement any more, because an earlier one of the transaction has failed. */
    default boolean rolledBack(SQLException failure) {
        return false;
    }

    boolean violatesUniqueKey(SQLException failure);

    /**
     * The lower-case name of the violated constraint, read from where no row value can stand. Empty if it cannot be told.
     *
     * @param violation what the database said itself, not a summary of a batch, which quotes the rows
     */
    Optional<String> constraint(SQLException violation);

    /**
     * Whether the database lacks what a statement needs, or lets nothing be written, beyond what the SQL states of class 42 and
     * 25006 say.
     */
    default boolean misconfigured(SQLException failure) {
        return false;
    }

    /**
     * The relations, columns or constraints that a failure names, in lower case, read from where no row value can stand. Empty
     * if it names none, or if it cannot be told.
     *
     * @param failure what the database said itself, not a summary of a batch, which quotes the rows
     */
    List<String> names(SQLException failure);

    /**
     * SQL that answers the names, in lower case, of the tables that the connection finds by themselves and of their
     * constraints, if they begin with {@code vc}. Primary keys are named after their tables where they have no names of their
     * own.
     */
    String tablesAndConstraints();

    /**
     * SQL that makes the row of a guard with its one parameter and holds it. Where another transaction is making it or has made
     * it since it was looked for, it waits and holds that one.
     */
    String makeGuard();

    /**
     * The row of {@code vc_guard} that is held before the row of that key is made, empty where insertions that wait for each
     * other are found like any other deadlock.
     */
    default Optional<String> heldWhileMaking(String key) {
        return Optional.empty();
    }

    /**
     * SQL that answers with a row if the server is one of a cluster of which every node writes, and with none if not; empty
     * where there are no such clusters.
     */
    default Optional<String> askClustered() {
        return Optional.empty();
    }

    /** This database as one node of such a cluster. */
    default SupportedDatabase clustered() {
        return this;
    }

    /**
     * SQL that answers with a row if a transaction is open and with none if not; empty where a transaction that is gone is
     * heard of by the next statement or by the commit.
     */
    default Optional<String> askWhetherOpen() {
        return Optional.empty();
    }

    /** SQL that answers how many milliseconds a connection waits for a lock by itself; for ever is the largest long. */
    String askLockWait();

    /**
     * What bounds the wait of a statement for locks, of rows and of tables.
     *
     * @param millis more than nothing
     */
    LockBound lockBound(long millis);

    /**
     * The number of its first migration. A database that joins later has no past: one file makes all tables, is called like the
     * newest one of the others, and says that the earlier ones have run.
     */
    default int firstMigration() {
        return 1;
    }

    /** Where the migrations of this database lie on the class path. */
    default String migrations() {
        return Migrations.folder() + "/" + folder();
    }

    /**
     * A part of Flyway.
     *
     * @param artifact where to get it
     * @param className a class in it
     */
    record FlywayModule(String artifact, String className) {}

    /** How Flyway, which locks its history on one connection and makes tables on another, may be given them. */
    enum Migrating {
        /** Both may be the same: the lock outlasts the making of tables. */
        ON_ONE_CONNECTION,
        /** Both may be the same, if those who are at it take turns; all of them are in this JVM. */
        ON_ONE_CONNECTION_IN_TURN,
        /** The lock is gone when a table is made, which would let others begin. */
        ON_TWO_CONNECTIONS
    }
}
