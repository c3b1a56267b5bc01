package io.visioncraft.persistence.jpa;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL. Each case has a SQL state, and the first line of the message names the constraint. */
final class PostgreSqlDatabase implements SupportedDatabase {

    /**
     * The severity, then the first line. It names the constraint in quotes of the server's language, and no row value. The
     * lines below hold row values and are never read.
     */
    private static final Pattern IN_FIRST_LINE = Pattern.compile("^[^\\s:]+: [^\\n]*?\\b(vc_[a-z0-9_]+)\\b");

    /** The severity, then the rest of the first line. */
    private static final Pattern FIRST_LINE = Pattern.compile("^[^\\s:]+: ([^\\n]*)");

    /** A name in quotes of the server's language. */
    private static final Pattern QUOTED =
            Pattern.compile("[\"'«»„“‚‘][\\s\\u00a0]*([A-Za-z_][A-Za-z0-9_$.]*)[\\s\\u00a0]*[\"'«»“”‘’]");

    private static final Map<Class<?>, String> ARRAYS = Map.of(
            UUID.class, "uuid",
            String.class, "varchar",
            Boolean.class, "bool",
            Integer.class, "int4",
            Long.class, "int8",
            BigDecimal.class, "numeric",
            byte[].class, "bytea");

    private static final Together TOGETHER = new Together("", "", Together.Answers.OF_EACH);

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String IN_FAILED_TRANSACTION = "25P02";
    private static final Set<String> GONE = Set.of(
            "57P01", // shut down by an administrator
            "57P02", // shut down after a crash
            "57P03", // starting up or shutting down
            "57P05"); // the session was idle for too long

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public Optional<FlywayModule> flywayModule() {
        return Optional.of(new FlywayModule(
                "org.flywaydb:flyway-database-postgresql", "org.flywaydb.database.postgresql.PostgreSQLDatabaseType"));
    }

    @Override
    public boolean clashed(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState()); // also after lock_timeout; a deadlock has class 40
    }

    @Override
    public boolean unreachable(SQLException failure) {
        return failure.getSQLState() != null && GONE.contains(failure.getSQLState());
    }

    @Override
    public boolean rolledBack(SQLException failure) {
        return IN_FAILED_TRANSACTION.equals(failure.getSQLState());
    }

    @Override
    public boolean notAllowed(SQLException failure) {
        return INSUFFICIENT_PRIVILEGE.equals(failure.getSQLState());
    }

    @Override
    public boolean violatesUniqueKey(SQLException failure) {
        return "23505".equals(failure.getSQLState());
    }

    @Override
    public Optional<String> constraint(SQLException violation) {
        Matcher name = IN_FIRST_LINE.matcher(String.valueOf(violation.getMessage()));
        return name.find()
                ? Optional.of(name.group(1))
                : names(violation).stream().findFirst(); // a constraint that the host has added
    }

    /** In classes 42 and 23, the first line quotes names and no row values. */
    @Override
    public List<String> names(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        Matcher line = FIRST_LINE.matcher(String.valueOf(failure.getMessage()));
        if (!(state.startsWith("42") || state.startsWith("23")) || !line.find()) {
            return List.of();
        }
        return QUOTED.matcher(line.group(1))
                .results()
                .map(name -> name.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public String tablesAndConstraints() {
        return "SELECT relname FROM pg_class"
                + " WHERE relkind IN ('r', 'p') AND relname LIKE 'vc%' AND pg_table_is_visible(oid)"
                + " UNION ALL SELECT conname FROM pg_constraint"
                + " WHERE conrelid <> 0 AND conname LIKE 'vc%' AND pg_table_is_visible(conrelid)";
    }

    /** Flyway counts no object of an extension, such as the tables of PostGIS. */
    @Override
    public String allInSchema() {
        return "WITH here AS (SELECT oid FROM pg_namespace WHERE nspname = ?), found AS ("
                + "SELECT oid, relname AS name FROM pg_class"
                + " WHERE relnamespace IN (SELECT oid FROM here) AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')"
                + " UNION ALL SELECT oid, typname FROM pg_type"
                + " WHERE typnamespace IN (SELECT oid FROM here) AND typcategory NOT IN ('A', 'C')"
                + " UNION ALL SELECT oid, proname FROM pg_proc WHERE pronamespace IN (SELECT oid FROM here))"
                + " SELECT name FROM found"
                + " WHERE NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = found.oid AND deptype = 'e')";
    }

    @Override
    public String makeGuard() {
        return "INSERT INTO vc_guard AS g (guard_key, taken) VALUES (?, 1)"
                + " ON CONFLICT (guard_key) DO UPDATE SET taken = g.taken + 1";
    }

    /**
     * Looks the values up first. For {@code IN (SELECT …)} a plan that is made without the values of the parameters walks through
     * all rows in the order of the list until enough of them fit, which may be never.
     */
    @Override
    public String foundBy(String column, List<String> queries) {
        return column + " = ANY (ARRAY(" + String.join(" INTERSECT ", queries) + "))";
    }

    @Override
    public String askLockWait() {
        return "SELECT CASE setting WHEN '0' THEN " + Long.MAX_VALUE
                + " ELSE CAST(setting AS BIGINT) END FROM pg_settings WHERE name = 'lock_timeout'";
    }

    /** What the last VACUUM or ANALYZE has counted, by which statements are planned, too. */
    @Override
    public Optional<String> rowsRoughly(String table) {
        return Optional.of("SELECT CAST(GREATEST(reltuples, 1) AS FLOAT8) FROM pg_class WHERE oid = CAST('" + table
                + "' AS REGCLASS)");
    }

    @Override
    public boolean rangesOfRows() {
        return true;
    }

    /** Has the effect of SET LOCAL. As a query it takes the time as a parameter, and so is prepared once. */
    @Override
    public LockBound lockBound(long millis) {
        return new LockBound(
                "SELECT set_config('lock_timeout', ?, true)", LockBound.Form.IN_FRONT, List.of(Long.toString(millis)));
    }

    /** The driver sends statements that a semicolon separates one behind the other, and prepares each. */
    @Override
    public Together together() {
        return TOGETHER;
    }

    @Override
    public Map<Class<?>, String> arrays() {
        return ARRAYS;
    }

    @Override
    public boolean returnsChanged() {
        return true;
    }

    @Override
    public boolean locksWhatItReturns() {
        return true;
    }
}
