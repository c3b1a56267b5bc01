package io.visioncraft.persistence.jpa;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MariaDB: one SQL state stands for every violated constraint and for many other things, so its own codes decide.
 */
final class MariaDbDatabase implements SupportedDatabase {

    /**
     * The last quotes of the first line, after the value, which stands before the key in the languages of the server. What a
     * driver may append about the statement begins with another line.
     */
    private static final Pattern LAST_QUOTED = Pattern.compile("^[^\\n]*'([^'\\n]*)'[^'\\n]*(?:\\n|$)");

    /** The name of every primary key, of whatever table. */
    private static final String PRIMARY = "PRIMARY";

    private static final Set<Integer> CLASHES = Set.of(
            1020, // the row has changed since it was read
            1205, // waited too long for a lock
            1213); // deadlock
    private static final Set<Integer> GONE = Set.of(
            1053, // the server shuts down
            1927); // the connection was killed
    private static final Set<Integer> DUPLICATES = Set.of(
            1062, // a key is taken
            1586); // likewise, where the name of the key is part of the error

    @Override
    public String product() {
        return "MariaDB";
    }

    @Override
    public String folder() {
        return "mariadb";
    }

    @Override
    public Optional<FlywayModule> flywayModule() {
        return Optional.of(new FlywayModule(
                "org.flywaydb:flyway-mysql", "org.flywaydb.database.mysql.mariadb.MariaDBDatabaseType"));
    }

    @Override
    public boolean clashed(SQLException failure) {
        return CLASHES.contains(failure.getErrorCode());
    }

    @Override
    public boolean unreachable(SQLException failure) {
        return GONE.contains(failure.getErrorCode());
    }

    @Override
    public boolean violatesUniqueKey(SQLException failure) {
        return DUPLICATES.contains(failure.getErrorCode());
    }

    @Override
    public Optional<String> constraint(SQLException violation) {
        Matcher name = LAST_QUOTED.matcher(String.valueOf(violation.getMessage()));
        return name.find() && !PRIMARY.equals(name.group(1)) ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** Not INSERT IGNORE, which turns every other error into a warning too. */
    @Override
    public String makeGuard() {
        return "INSERT INTO vc_guard (guard_key, taken) VALUES (?, 1) ON DUPLICATE KEY UPDATE taken = taken + 1";
    }

    @Override
    public String askLockWait() {
        return "SELECT @@innodb_lock_wait_timeout * 1000";
    }

    /** Whole seconds, rounded up: none at all would refuse what a moment of waiting would let through. */
    @Override
    public LockBound lockBound(long millis) {
        long seconds = (millis + 999) / 1000;
        return new LockBound(
                "SET STATEMENT innodb_lock_wait_timeout = " + seconds + ", lock_wait_timeout = " + seconds + " FOR",
                LockBound.Form.PREFIX,
                List.of());
    }
}
