package io.visioncraft.persistence.jpa;

import java.util.List;

/**
 * Where a list goes on: beyond a place in the order of two columns. Immutable and thread-safe.
 *
 * @param first the column that decides
 * @param sign {@code <} or {@code >}, as the order is descending or ascending
 * @param second the column that decides among rows with the same first one
 */
record Beyond(String first, Object firstValue, String sign, String second, Object secondValue) {

    /**
     * The condition. Each database gets it as a range of an index that has both columns: else a part of the list would cost as much
     * as all parts before it (GEN-9), or as all rows of one day, of which there may be a hundred thousand.
     */
    String condition(SupportedDatabase database) {
        return database.rangesOfRows()
                ? "(" + first + ", " + second + ") " + sign + " (?, ?)"
                : first + " " + sign + "= ? AND (" + first + " " + sign + " ? OR (" + first + " = ? AND " + second + " "
                        + sign + " ?))";
    }

    /** The parameters of the condition. */
    List<Object> values(SupportedDatabase database) {
        return database.rangesOfRows()
                ? List.of(firstValue, secondValue)
                : List.of(firstValue, firstValue, firstValue, secondValue);
    }

    /**
     * Whether all rows beyond the place keep within an upper limit, in descending order. The limit is left out then: PostgreSQL would
     * begin to read there, and pass by all rows before the place. A lower limit is never left out: it ends the list.
     *
     * @param column what is limited
     * @param on {@code <}, {@code <=} or {@code >=}
     * @param limit the limit
     */
    boolean keepsWithin(String column, String on, Number limit) {
        return sign.equals("<")
                && on.startsWith("<")
                && first.equals(column)
                && firstValue instanceof Number value
                && (value.longValue() < limit.longValue()
                        || (on.equals("<=") && value.longValue() == limit.longValue()));
    }
}
