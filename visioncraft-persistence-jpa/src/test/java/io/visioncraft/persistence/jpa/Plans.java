package io.visioncraft.persistence.jpa;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a database tells the way in which it answered, and how many rows each part of that read. Immutable. */
final class Plans {

    private static final Pattern H2 = Pattern.compile("scanCount: (\\d+)");
    private static final Pattern POSTGRESQL_SCAN =
            Pattern.compile("Scan.*\\(actual (?:time=\\S+ )?rows=([\\d.]+) loops=(\\d+)\\)");
    private static final Pattern POSTGRESQL_REMOVED = Pattern.compile("Rows Removed by .*: (\\d+)");
    private static final Pattern MARIADB =
            Pattern.compile("(?:\"r_loops\": (\\d+),[^{}]*?)?\"r_rows\": ([\\d.]+)"); // a change tells no loops

    private final TestDatabase database;

    Plans(TestDatabase database) {
        this.database = database;
    }

    /**
     * A plan.
     *
     * @param sql of what
     * @param text as the database tells it
     * @param most how many rows the part read that read most
     */
    record Plan(String sql, String text, long most) {}

    /** What is put before a statement, which then takes effect and tells how. */
    String explain() {
        return switch (database) {
            case H2 -> "EXPLAIN ANALYZE ";
            case POSTGRESQL -> "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ";
            case MARIADB -> "ANALYZE FORMAT=JSON ";
        };
    }

    /** Executes a statement that explains another. */
    Plan of(String sql, PreparedStatement explaining) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (ResultSet lines = explaining.executeQuery()) {
            while (lines.next()) {
                text.append(lines.getString(1)).append('\n');
            }
        }
        String plan = text.toString();
        return new Plan(
                sql, plan, read(plan).stream().mapToLong(Long::longValue).max().orElse(0));
    }

    private List<Long> read(String plan) {
        return switch (database) {
            case H2 ->
                H2.matcher(plan)
                        .results()
                        .map(found -> Long.valueOf(found.group(1)))
                        .toList();
            case POSTGRESQL -> postgreSql(plan);
            case MARIADB -> MARIADB.matcher(plan).results().map(Plans::mariaDb).toList();
        };
    }

    private static long mariaDb(MatchResult part) {
        long loops = part.group(1) == null ? 1 : Long.parseLong(part.group(1));
        return Math.round(loops * Double.parseDouble(part.group(2)));
    }

    /** What a scan returned and what it threw away. */
    private static List<Long> postgreSql(String plan) {
        List<Long> read = new ArrayList<>();
        long loops = 1;
        for (String line : plan.lines().toList()) {
            Matcher scan = POSTGRESQL_SCAN.matcher(line);
            Matcher removed = POSTGRESQL_REMOVED.matcher(line);
            if (scan.find()) {
                loops = Long.parseLong(scan.group(2));
                read.add(Math.round(Double.parseDouble(scan.group(1)) * loops));
            } else if (removed.find() && !read.isEmpty()) {
                int last = read.size() - 1;
                read.set(last, read.get(last) + Long.parseLong(removed.group(1)) * loops);
            }
        }
        return read;
    }
}
