package io.visioncraft.persistence.jpa;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MariaDB. One SQL state stands for each violated constraint and for many other failures, so vendor codes decide.
 */
final class MariaDbDatabase implements SupportedDatabase {

    private static final Together TOGETHER = new Together("BEGIN NOT ATOMIC ", "; END", Together.Answers.OF_A_QUERY);

    /**
     * The last quotes of the first line: they hold the key. The value stands before the key in each language of the server. A
     * driver appends the statement in later lines only.
     */
    private static final Pattern LAST_QUOTED = Pattern.compile("^[^\\n]*'([^'\\n]*)'[^'\\n]*(?:\\n|$)");

    /** A name in quotes of either kind. */
    private static final Pattern QUOTED = Pattern.compile("[`']([A-Za-z0-9_.$]+)[`']");

    /** The name of the primary key of each table. */
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

    private static final Set<Integer> MISCONFIGURED = Set.of(
            1290, // the server runs with an option that forbids it, such as read-only
            1364, // a column that the library does not know has no default
            1836); // likewise
    private static final Set<Integer> NOT_ALLOWED = Set.of(
            1044, // the database
            1142, // a table
            1143, // a column
            1227, // what takes a privilege of its own
            1370); // a routine
    private static final Set<Integer> FOREIGN_KEYS_AND_CHECKS = Set.of(
            1216, // no such parent
            1217, // has children
            1451, // has children, with the constraint
            1452, // no such parent, with the constraint
            4025); // a check
    private static final Set<Integer> NAMING_FIRST = Set.of(
            1048, // a column may not be null
            1050, // a table is there already
            1054, // no such column
            1146, // no such table
            1264, // out of the range of a column
            1364, // a column without a default
            1406); // too long for a column

    private final boolean clustered;

    MariaDbDatabase() {
        this(false);
    }

    private MariaDbDatabase(boolean clustered) {
        this.clustered = clustered;
    }

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

    @Override
    public boolean misconfigured(SQLException failure) {
        return MISCONFIGURED.contains(failure.getErrorCode());
    }

    @Override
    public boolean notAllowed(SQLException failure) {
        return NOT_ALLOWED.contains(failure.getErrorCode());
    }

    @Override
    public List<String> names(SQLException failure) {
        int code = failure.getErrorCode();
        long howMany = FOREIGN_KEYS_AND_CHECKS.contains(code) ? Long.MAX_VALUE : NAMING_FIRST.contains(code) ? 1 : 0;
        String line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return QUOTED.matcher(line)
                .results()
                .limit(howMany)
                .map(name -> name.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public String tablesAndConstraints() {
        return "SELECT LOWER(table_name) FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_name LIKE 'vc%'"
                + " UNION ALL SELECT CASE constraint_name WHEN 'PRIMARY' THEN CONCAT(LOWER(table_name), '_pk')"
                + " ELSE LOWER(constraint_name) END FROM information_schema.table_constraints"
                + " WHERE table_schema = DATABASE() AND table_name LIKE 'vc%'";
    }

    @Override
    public String allInSchema() {
        return "SELECT table_name FROM information_schema.tables WHERE table_schema = ?"
                + " UNION ALL SELECT routine_name FROM information_schema.routines WHERE routine_schema = ?"
                + " UNION ALL SELECT event_name FROM information_schema.events WHERE event_schema = ?"
                + " UNION ALL SELECT trigger_name FROM information_schema.triggers WHERE event_object_schema = ?";
    }

    /** Not by INSERT IGNORE, because that turns other errors into warnings as well. */
    @Override
    public String makeGuard() {
        return "INSERT INTO vc_guard (guard_key, taken) VALUES (?, 1) ON DUPLICATE KEY UPDATE taken = taken + 1";
    }

    /** Not by {@code @@wsrep_on}, because a server that is built without it answers with an error. */
    @Override
    public Optional<String> askClustered() {
        return Optional.of("SELECT 1 FROM information_schema.global_variables"
                + " WHERE variable_name = 'WSREP_ON' AND variable_value IN ('ON', '1')");
    }

    @Override
    public SupportedDatabase clustered() {
        return new MariaDbDatabase(true);
    }

    /**
     * A commit on another node can end a transaction of this node. If a statement is running at that moment, MariaDB 10.11 may
     * return no error. Then no transaction is open any more, the driver sends no COMMIT, and the loss would go unnoticed.
     */
    @Override
    public Optional<String> askWhetherOpen() {
        return clustered ? Optional.of("SELECT 1 FROM DUAL WHERE @@in_transaction = 1") : Optional.empty();
    }

    @Override
    public String joined(String column) {
        return "GROUP_CONCAT(" + column + " SEPARATOR ' ')";
    }

    /** MariaDB's own length, which a host may have set lower: the text would end early with a warning alone. */
    @Override
    public String uncut() {
        return "SET STATEMENT group_concat_max_len = 1048576 FOR ";
    }

    @Override
    public String askLockWait() {
        return "SELECT @@innodb_lock_wait_timeout * 1000";
    }

    /** Bounds in whole seconds, rounded up: zero seconds would refuse a statement that could soon have its lock. */
    @Override
    public LockBound lockBound(long millis) {
        long seconds = (millis + 999) / 1000;
        return new LockBound(
                "SET STATEMENT innodb_lock_wait_timeout = " + seconds + ", lock_wait_timeout = " + seconds + " FOR",
                LockBound.Form.PREFIX,
                List.of());
    }

    /**
     * A compound statement, which takes no option of the driver's. It is not atomic, as the transaction is. The driver adds up
     * the rows that its statements have changed.
     */
    @Override
    public Together together() {
        return TOGETHER;
    }
}
