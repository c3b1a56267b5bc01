package io.visioncraft.persistence.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** H2. Only the message names a violated constraint, and clashes have vendor codes. */
final class H2Database implements SupportedDatabase {

    private static final Together TOGETHER = new Together("", "", Together.Answers.NONE);

    /** Constraint, then index or table, in the first quotes. The rest holds row values and is never read. */
    private static final Pattern FIRST_QUOTED = Pattern.compile("^[^\"]*\"(?:\\w+\\.)?(\\w+) (?:INDEX|ON) ");

    /** A relation, column or constraint at the beginning of the first quotes. The rest of the quotes is never read. */
    private static final Pattern NAMED_FIRST = Pattern.compile("^[^\"]*\"((?:\\w+\\.)*\\w+)[\": (]");

    private static final int MAKING_ROWS = 256;
    private static final int LOCK_TIMEOUT = 50200;
    private static final int CONCURRENT_UPDATE = 90131;
    private static final int NO_RIGHTS = 90096;
    private static final int NOT_ADMINISTRATOR = 90040;
    private static final int READ_ONLY = 90097;
    private static final int NO_SCHEMA = 90079;
    private static final Set<Integer> GONE = Set.of(
            90007, // the object is already closed
            90020, // the database may be in use by another process
            90028, // input or output failed
            90031, // likewise, with the file's name
            90067, // the connection is broken
            90098, // the database has been closed
            90121); // the database is already closed

    @Override
    public String product() {
        return "H2";
    }

    @Override
    public String folder() {
        return "h2";
    }

    @Override
    public Optional<FlywayModule> flywayModule() {
        return Optional.empty();
    }

    /** Making a table commits. A database that this JVM has opened is locked against other processes. */
    @Override
    public Migrating migrating(Connection connection) throws SQLException {
        return connection.getMetaData().getURL().matches("jdbc:h2:(tcp|ssl):.*")
                ? Migrating.ON_TWO_CONNECTIONS
                : Migrating.ON_ONE_CONNECTION_IN_TURN;
    }

    @Override
    public boolean clashed(SQLException failure) {
        return failure.getErrorCode() == LOCK_TIMEOUT || failure.getErrorCode() == CONCURRENT_UPDATE;
    }

    @Override
    public boolean unreachable(SQLException failure) {
        return GONE.contains(failure.getErrorCode());
    }

    @Override
    public boolean violatesUniqueKey(SQLException failure) {
        return "23505".equals(failure.getSQLState());
    }

    @Override
    public Optional<String> constraint(SQLException violation) {
        Matcher name = FIRST_QUOTED.matcher(String.valueOf(violation.getMessage()));
        return name.find() ? Optional.of(name.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    @Override
    public boolean misconfigured(SQLException failure) {
        int code = failure.getErrorCode();
        return notAllowed(failure) || code == READ_ONLY || code == NO_SCHEMA;
    }

    @Override
    public boolean notAllowed(SQLException failure) {
        return failure.getErrorCode() == NO_RIGHTS || failure.getErrorCode() == NOT_ADMINISTRATOR;
    }

    /** Of class 22, only the message of 22001 (value too long) begins with the column; the others quote the value. */
    @Override
    public List<String> names(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        Matcher name = NAMED_FIRST.matcher(String.valueOf(failure.getMessage()));
        boolean named = state.startsWith("42")
                || state.startsWith("23")
                || state.equals("22001")
                || failure.getErrorCode() == NO_RIGHTS;
        return named && name.find() ? List.of(name.group(1).toLowerCase(Locale.ROOT)) : List.of();
    }

    @Override
    public String tablesAndConstraints() {
        // no LOWER, which is that of the JVM's locale: a Turkish one knows no i in it
        return "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = CURRENT_SCHEMA AND (table_name LIKE 'VC%' OR table_name LIKE 'vc%')"
                + " UNION ALL SELECT constraint_name FROM information_schema.table_constraints"
                + " WHERE table_schema = CURRENT_SCHEMA AND (constraint_name LIKE 'VC%' OR constraint_name LIKE 'vc%')";
    }

    @Override
    public String allInSchema() {
        return "SELECT table_name FROM information_schema.tables WHERE table_schema = ?";
    }

    @Override
    public String makeGuard() {
        return "MERGE INTO vc_guard g USING (SELECT CAST(? AS VARCHAR(120)) AS guard_key) n ON g.guard_key = n.guard_key"
                + " WHEN MATCHED THEN UPDATE SET taken = g.taken + 1"
                + " WHEN NOT MATCHED THEN INSERT (guard_key, taken) VALUES (n.guard_key, 1)";
    }

    /**
     * H2 detects a deadlock between locks of rows, but not between two insertions: both would wait until the lock times out. So
     * a row is inserted while another row is locked. The migrations insert {@value #MAKING_ROWS} rows for that, so that two
     * guards seldom share one.
     */
    @Override
    public Optional<String> heldWhileMaking(String key) {
        return Optional.of("making:" + Math.floorMod(key.hashCode(), MAKING_ROWS));
    }

    /** H2 puts names that stand without quotes into capital letters. */
    @Override
    public String askLockWait() {
        return "SELECT LOCK_TIMEOUT()";
    }

    @Override
    public LockBound lockBound(long millis) {
        return new LockBound("SET LOCK_TIMEOUT " + millis, LockBound.Form.ALONE, List.of());
    }

    /** H2 answers the first statement only. */
    @Override
    public Together together() {
        return TOGETHER;
    }
}
