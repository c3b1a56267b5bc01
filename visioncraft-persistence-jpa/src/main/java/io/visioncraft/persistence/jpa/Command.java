package io.visioncraft.persistence.jpa;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement and the values of its parameters.
 *
 * @param sql the statement
 * @param parameters by position; {@link Null} stands for NULL, {@link Values} for the values of a column in several rows
 */
record Command(String sql, List<?> parameters) {

    /** The greatest weight of statements that go together. A database takes no more than some megabytes at once. */
    static final int HEAVIEST = 1_000_000;

    /** What a parameter weighs beside its length. */
    private static final int EACH = 16;

    /** A NULL parameter with its type of {@link java.sql.Types}, since some drivers need the type. */
    record Null(int type) {}

    /** The values of one column in several rows, as a parameter. */
    static final class Values {

        private final String type;
        private final @Nullable Object[] array;

        /**
         * Takes values.
         *
         * @param type the database's name of the type of each
         * @param array the values, in an array of their class, by which some drivers know how to write them; null stands for NULL
         */
        Values(String type, @Nullable Object[] array) {
            this.type = type;
            this.array = array;
        }

        Array on(Connection connection) throws SQLException {
            return connection.createArrayOf(type, array);
        }
    }

    /** A measure of its length, in characters. */
    int weight() {
        int weight = sql.length();
        for (Object parameter : parameters) {
            weight += weightOf(parameter);
        }
        return weight;
    }

    private static int weightOf(Object parameter) {
        if (parameter instanceof Values ofRows) {
            int weight = EACH;
            for (Object value : ofRows.array) {
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
