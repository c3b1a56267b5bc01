package io.visioncraft.persistence.jpa;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** How a database tells the way in which it answered, and how many rows each part of that read. Immutable. */
final class Plans {

    private final Dialect dialect;

    Plans(Dialect dialect) {
        this.dialect = dialect;
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
        return dialect.explain();
    }

    /** See {@link Dialect#planWithoutValues}. */
    Optional<String> withoutValues() {
        return dialect.planWithoutValues();
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
                sql,
                plan,
                dialect.rowsRead(plan).stream().mapToLong(Long::longValue).max().orElse(0));
    }
}
