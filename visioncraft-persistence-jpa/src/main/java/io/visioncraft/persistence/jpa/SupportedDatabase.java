package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All differences between the databases, with the reasons. Every other statement of the library is the same on each database.
 * To add a database, add a class here, a line in {@link SupportedDatabases} and a folder of migrations beside
 * {@code migration/h2}. Implementations are immutable and use no type of a driver or a provider.
 */
interface SupportedDatabase {

    /** The product name in JDBC's metadata. */
    String product();

    /** The folder of its migrations. */
    String folder();

    /** The module that Flyway needs for this database; empty if its core is enough. */
    Optional<FlywayModule> flywayModule();

    /** How Flyway may migrate so that its lock holds. */
    default Migrating migrating(Connection connection) throws SQLException {
        return Migrating.ON_ONE_CONNECTION;
    }

    /** Whether another run of the transaction may succeed. Failures with a SQL state of class 40 need no answer here. */
    boolean clashed(SQLException failure);

    /** Whether the database cannot be reached. Failures with a SQL state of class 08 need no answer here. */
    boolean unreachable(SQLException failure);

    /** Whether the database refused a statement because an earlier one of the transaction has failed. */
    default boolean rolledBack(SQLException failure) {
        return false;
    }

    boolean violatesUniqueKey(SQLException failure);

    /**
     * The lower-case name of the violated constraint, read from a part of the message that holds no row value. Empty if the
     * message does not name it.
     *
     * @param violation the exception of the statement, not that of the batch, whose message quotes rows
     */
    Optional<String> constraint(SQLException violation);

    /**
     * Whether a table, a column or a privilege is missing, or the database is read-only. Failures with a SQL state of class 42,
     * or with 25006, need no answer here.
     */
    default boolean misconfigured(SQLException failure) {
        return false;
    }

    /** Whether the user lacks a privilege. */
    boolean notAllowed(SQLException failure);

    /**
     * The relations, columns or constraints that a failure names, in lower case, read from a part of the message that holds no
     * row value. Empty if it names none there.
     *
     * @param failure the exception of the statement, not that of the batch, whose message quotes rows
     */
    List<String> names(SQLException failure);

    /**
     * SQL that returns the names, in any letter case, of tables and their constraints that begin with {@code vc}. Only tables
     * that the connection finds without a schema count. A primary key without a name is called after its table, {@code vc_…_pk}.
     */
    String tablesAndConstraints();

    /**
     * SQL that returns the names, in any letter case, of all that Flyway counts when it looks whether a schema is empty. Each of
     * its parameters is the name of the schema. Names of our objects begin with {@code vc_}.
     */
    String allInSchema();

    /**
     * SQL that inserts the row of a guard and holds it; its one parameter is the key. If another transaction has inserted the
     * row meanwhile, or is just inserting it, the SQL waits and then holds that row.
     */
    String makeGuard();

    /**
     * The key of a row of {@code vc_guard} that is held before the row of a key is inserted. Empty if the database detects a
     * deadlock between insertions.
     */
    default Optional<String> heldWhileMaking(String key) {
        return Optional.empty();
    }

    /**
     * SQL that returns a row if the server belongs to a cluster in which each node writes, and none if not. Empty if the
     * database has no such clusters.
     */
    default Optional<String> askClustered() {
        return Optional.empty();
    }

    /** This database as one node of such a cluster. */
    default SupportedDatabase clustered() {
        return this;
    }

    /**
     * SQL that returns a row if a transaction is open, and none if not. Empty if the next statement or the commit fails after
     * the database has ended the transaction.
     */
    default Optional<String> askWhetherOpen() {
        return Optional.empty();
    }

    /**
     * SQL of an aggregate function that joins the values of a group to one text, with a blank between two, in any order; null for
     * an empty group.
     *
     * @param column a column of texts
     */
    default String joined(String column) {
        return "STRING_AGG(" + column + ", ' ')";
    }

    /** The words in front of a query with {@link #joined}, so that the database cuts no text short. Empty if it cuts none. */
    default String uncut() {
        return "";
    }

    /**
     * A condition: each of some queries finds the value of a column. Mostly few values are found, and the rows are read by an index
     * of the column.
     *
     * @param queries of one column, without an order
     */
    default String foundBy(String column, List<String> queries) {
        return queries.stream().map(query -> column + " IN (" + query + ")").collect(joining(" AND "));
    }

    /** SQL that returns about how many rows a table has, at no cost, 1 or more. Empty if a list gets one plan for all values. */
    default Optional<String> rowsRoughly(String table) {
        return Optional.empty();
    }

    /**
     * Whether {@code (a, b) < (?, ?)} is one range of an index that has both columns side by side. Else it is asked as two ranges,
     * of which a database may read more than it needs.
     */
    default boolean rangesOfRows() {
        return false;
    }

    /** SQL that returns a connection's own lock wait in milliseconds; the largest long stands for no bound. */
    String askLockWait();

    /**
     * Bounds the time that a statement waits for locks of rows and of tables.
     *
     * @param millis the time, above zero
     */
    LockBound lockBound(long millis);

    /** How it takes several statements in one round trip. */
    Together together();

    /**
     * The names of its types of arrays, by the class of a value, if {@code unnest} makes a table of arrays: then the text of an
     * insertion does not depend on the number of rows. Empty if an insertion names each value.
     */
    default Map<Class<?>, String> arrays() {
        return Map.of();
    }

    /**
     * Whether an UPDATE returns the rows that it has changed, of rows that a query locks or that {@code unnest} makes of arrays.
     * Else rows are locked before they are changed, and changed one by one.
     */
    default boolean returnsChanged() {
        return false;
    }

    /** Whether a query with a limit locks the rows that it returns, and no other row that it reads or sorts. */
    default boolean locksWhatItReturns() {
        return false;
    }

    /**
     * The number of its first migration. A database that is added later has one file that makes all tables. The file has the
     * name of the others' newest migration, and records that the earlier ones have run.
     */
    default int firstMigration() {
        return 1;
    }

    /** The folder of this database's migrations on the class path. */
    default String migrations() {
        return Migrations.folder() + "/" + folder();
    }

    /**
     * A part of Flyway.
     *
     * @param artifact its Maven coordinates, without the version
     * @param className a class in it
     */
    record FlywayModule(String artifact, String className) {}

    /** How many connections Flyway gets. It locks its history table on one connection and makes tables on another. */
    enum Migrating {
        /** One is enough: the lock lasts while tables are made. */
        ON_ONE_CONNECTION,
        /** One is enough, if callers take turns. All callers are in this JVM. */
        ON_ONE_CONNECTION_IN_TURN,
        /** Two are needed: making a table releases the lock on its connection, and another node would begin. */
        ON_TWO_CONNECTIONS
    }
}
