package io.visioncraft.persistence.jpa;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * All that the tests say to a database in its own words, and hear from it: another database joins the tests with a class like
 * this and a constant in {@link TestDatabase}. Stateless but for the server that it starts.
 */
interface Dialect {

    /** The name of the product, as JDBC's metadata give it. */
    String product();

    /** Where to connect to, and a new schema there that nobody else uses. */
    HikariConfig emptySchema();

    /** The same for more rows than the memory of this JVM holds; some databases need a file for that. */
    default HikariConfig roomySchema(String file) {
        return emptySchema();
    }

    /** The query of how many transactions wait for a lock that another one holds. */
    String waiting();

    /**
     * What makes a session end its statements after that time, also where they wait. Empty if it ends none that waits for a
     * lock.
     */
    Optional<String> endStatementsAfter(int millis);

    /** What makes a session refuse to write. Empty if that is a matter of who the user is. */
    Optional<String> readOnlySession();

    /** Whether the server turns users away whom it does not know. */
    default boolean knowsItsUsers() {
        return true;
    }

    /** Whether a driver asks the server when auto-commit is switched on or off, rather than with the next statement. */
    default boolean asksToSwitchAutoCommit() {
        return true;
    }

    // faults

    /** How a driver says that the connection is lost, or a server that it ends it. */
    List<Fault.Words> losses();

    /** That the disk is full and that nothing may be written. */
    List<Fault> refusals();

    // plans

    /** What is put before a statement, which then takes effect and tells how. */
    String explain();

    /**
     * What makes the database plan prepared statements without the values of their parameters, until the transaction ends; empty if
     * it never does.
     */
    default Optional<String> planWithoutValues() {
        return Optional.empty();
    }

    /** How many rows each part of a plan read. */
    List<Long> rowsRead(String plan);

    // rows

    /** Has foreign keys checked, or takes them for right. */
    List<String> checkKeys(boolean on);

    /** What spares it work while these tables are filled. Those that refer to another come before those referred to. */
    default List<String> beforeFilling(List<String> tables) {
        return List.of();
    }

    /** A table called r whose column n has the numbers from 1. */
    String numbers(int many);

    /** A number as text. */
    default String asText(String number) {
        return "CAST(" + number + " AS VARCHAR)";
    }

    /** A text as bytes. */
    String asBytes(String text);

    /** Lets the database know how its tables look. */
    default List<String> analyse(Connection connection) throws SQLException {
        return List.of("ANALYZE");
    }

    // literals

    default String literal(byte[] value) {
        return "X'" + HexFormat.of().formatHex(value) + "'";
    }

    default String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    // migrations

    /** The part of a migration that makes a column required, which is there already with that type. */
    default String requiring(String table, String column, String type) {
        return "ALTER TABLE " + table + " ALTER COLUMN " + column + " SET NOT NULL";
    }

    /** The part of a migration that lets a column be empty, which is there already with that type and required. */
    default String allowingNone(String table, String column, String type) {
        return "ALTER TABLE " + table + " ALTER COLUMN " + column + " DROP NOT NULL";
    }

    /** Adds a column for a text of so many characters, which may be missing. */
    default String adding(String table, String column, int length) {
        return "ALTER TABLE " + table + " ADD COLUMN " + column + " VARCHAR(" + length + ")";
    }

    /** Adds a column for so many bytes, which is required, to a table without rows. */
    default String addingKey(String table, String column, int length) {
        return "ALTER TABLE " + table + " ADD COLUMN " + column + " VARBINARY(" + length + ") NOT NULL";
    }

    /** Removes an index. */
    default String droppingIndex(String table, String index) {
        return "DROP INDEX " + index;
    }

    /** Lets a column for a text that may be missing take so many characters. */
    default String widening(String table, String column, int length) {
        return "ALTER TABLE " + table + " ALTER COLUMN " + column + " SET DATA TYPE VARCHAR(" + length + ")";
    }

    /** The type of a text that is compared as bytes. */
    default String compared(String type) {
        return type;
    }

    /** What follows the columns of a new table. */
    default String afterColumns() {
        return "";
    }

    // names

    /** SQL whose names stand between backticks, with the marks of this database. */
    default String quoted(String sql) {
        return sql.replace('`', '"');
    }
}
