package io.visioncraft.persistence.jpa;

import java.util.List;

/**
 * One statement and the values of its parameters.
 *
 * @param sql the statement
 * @param parameters by position; {@link OwnSql.Null} stands for NULL, {@link OwnSql.Column} for the values of several rows
 */
record Command(String sql, List<?> parameters) {

    /** What a parameter weighs beside its length. */
    private static final int EACH = 16;

    /** A measure of its length, in characters. */
    int weight() {
        int weight = sql.length();
        for (Object parameter : parameters) {
            weight += weightOf(parameter);
        }
        return weight;
    }

    private static int weightOf(Object parameter) {
        if (parameter instanceof OwnSql.Column column) {
            int weight = EACH;
            for (Object value : column.values()) {
                weight += value == null ? EACH : weightOf(value);
            }
            return weight;
        }
        if (parameter instanceof byte[] bytes) {
            return EACH + bytes.length;
        }
        return parameter instanceof String text ? EACH + text.length() : EACH;
    }
}
