package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query in SQL over the rows of one class, with the alias {@code e}. Each condition has its parameters beside it, one for each
 * {@code ?}. Not thread-safe.
 *
 * @param <E> the row
 */
final class Select<E> {

    private final RowType<E> type;
    private final Map<String, RowType<?>> aliases = new LinkedHashMap<>();
    private final StringJoiner conditions = new StringJoiner(" AND ", " WHERE ", "").setEmptyValue("");
    private final List<Object> joinParameters = new ArrayList<>();
    private final List<Object> besideParameters = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final List<String> fixed = new ArrayList<>();
    private String joined = "";
    private String beside = "";
    private String each = "";
    private List<Object> eachOf = List.of();
    private String order = "";
    private String direction = "";

    private Select(Class<E> type) {
        this.type = RowType.of(type);
        aliases.put("e", this.type);
    }

    static <E> Select<E> from(Class<E> type) {
        return new Select<>(type);
    }

    // joins

    /**
     * Joins one row of another class to each row, by the condition {@code on}. Rows without another are left out.
     * {@link Statements#pairs} reads both.
     */
    Select<E> joining(Class<?> other, String alias, String on, Object... values) {
        aliases.put(alias, RowType.of(other));
        joined += " JOIN " + RowType.of(other).table() + " " + alias + " ON " + on;
        joinParameters.addAll(Arrays.asList(values));
        return this;
    }

    /**
     * Joins rows of another class to each row. Where there is no other row, {@link Statements#pairs} reads null. A list with a limit
     * has at most one other for each row, and looks for it once it knows its rows.
     */
    Select<E> leftJoining(Class<?> other, String alias, String on, Object... values) {
        aliases.put(alias, RowType.of(other));
        beside += " LEFT JOIN " + RowType.of(other).table() + " " + alias + " ON " + on;
        besideParameters.addAll(Arrays.asList(values));
        return this;
    }

    /**
     * Reads with each row the one of another class that is there for sure, by a condition without parameters. Nothing else is asked
     * of it.
     */
    Select<E> with(Class<?> other, String alias, String on) {
        aliases.put(alias, RowType.of(other));
        beside += " JOIN " + RowType.of(other).table() + " " + alias + " ON " + on;
        return this;
    }

    // conditions

    /** Adds a condition. */
    Select<E> where(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /**
     * Requires this value. The order of the rows then begins with this column. That does not change the order, but lets H2 use
     * an index of this column and those of the order, so that H2 does not sort all rows for a page. State several such
     * conditions in the order of the index.
     */
    Select<E> whereIs(String column, Object value) {
        fixed.add("e." + column);
        return where("e." + column + " = ?", value);
    }

    /**
     * Requires one of these values; no values make no condition. For a list whose order an index of this column has: of each value
     * its first rows are read from there, and of these the first. For {@code IN (…)} a database reads and sorts all rows of these
     * values, or walks past all rows of others. For one column of a query.
     */
    Select<E> whereEach(String column, Collection<?> values) {
        if (values.size() < 2) {
            return whereAny(column, values);
        }
        each = "e." + column;
        eachOf = List.copyOf(values);
        return this;
    }

    /** Requires one of these values; no values make no condition. */
    Select<E> whereAny(String column, Collection<?> values) {
        return values.size() == 1 ? whereIs(column, values.iterator().next()) : whereIn(column, values);
    }

    /** Requires one of these values; no values make no condition. For a query that finds its rows otherwise and sorts them. */
    Select<E> whereIn(String column, Collection<?> values) {
        if (values.isEmpty()) {
            return this;
        }
        List<Object> padded = Places.padded(values);
        return where("e." + column + " IN " + Places.of(padded.size()), padded.toArray());
    }

    /** Requires a creation at the first instant or later, and before the second; null for no limit. */
    Select<E> madeBetween(@Nullable Instant from, @Nullable Instant before) {
        if (from != null) {
            where("e.created_at >= ?", Micros.of(from));
        }
        if (before != null) {
            where("e.created_at < ?", Micros.of(before));
        }
        return this;
    }

    // order

    Select<E> orderBy(String columns) {
        return orderBy(columns, "");
    }

    private Select<E> orderBy(String columns, String direction) {
        this.order = columns;
        this.direction = direction;
        return this;
    }

    /**
     * Requires a place after the given one in the order of two columns. The condition on the first column alone follows from
     * the rest, but lets the database enter its index there: without it, each page would cost as much as all pages before it
     * (GEN-9). {@link #before} does the same in descending order.
     */
    Select<E> after(String first, Object firstValue, String second, Object secondValue) {
        return beyond(">", first, firstValue, second, secondValue);
    }

    private Select<E> before(String first, Object firstValue, String second, Object secondValue) {
        return beyond("<", first, firstValue, second, secondValue);
    }

    private Select<E> beyond(String sign, String first, Object firstValue, String second, Object secondValue) {
        return where(
                "e." + first + " " + sign + "= ? AND (e." + first + " " + sign + " ? OR e." + second + " " + sign
                        + " ?)",
                firstValue,
                firstValue,
                secondValue);
    }

    /** By creation, newest first, ties by id descending; only rows after a position, unless that is null. */
    <P> Select<E> newestFirst(
            @Nullable P after, Function<? super P, Instant> createdAt, Function<? super P, ? extends Id> id) {
        return newestFirst("id", after, createdAt, id);
    }

    /** The same where the id stands in another column. */
    <P> Select<E> newestFirst(
            String idColumn,
            @Nullable P after,
            Function<? super P, Instant> createdAt,
            Function<? super P, ? extends Id> id) {
        orderBy("e.created_at DESC, e." + idColumn + " DESC", " DESC");
        return after == null
                ? this
                : before(
                        "created_at",
                        Micros.of(createdAt.apply(after)),
                        idColumn,
                        id.apply(after).value());
    }

    /** By a column, largest first, ties by id descending; only rows after a position, unless that is null. */
    Select<E> latestFirst(String column, @Nullable Object value, @Nullable Object id) {
        orderBy("e." + column + " DESC, e.id DESC", " DESC");
        return value == null || id == null ? this : before(column, value, "id", id);
    }

    /** The same from its end: by a column, smallest first, ties by id. */
    Select<E> earliestFirst(String column, @Nullable Object value, @Nullable Object id) {
        orderBy("e." + column + ", e.id");
        return value == null || id == null ? this : after(column, value, "id", id);
    }

    /** By folded name, ties by id; only rows after a position, unless that is null. */
    <P> Select<E> byName(@Nullable P after, Function<? super P, String> nameKey, Function<? super P, ? extends Id> id) {
        return byName("id", after, nameKey, id);
    }

    /** The same where the id stands in another column. */
    <P> Select<E> byName(
            String idColumn,
            @Nullable P after,
            Function<? super P, String> nameKey,
            Function<? super P, ? extends Id> id) {
        orderBy("e.name_key, e." + idColumn);
        return after == null
                ? this
                : after(
                        "name_key",
                        KeyBytes.of(nameKey.apply(after)),
                        idColumn,
                        id.apply(after).value());
    }

    // the query

    RowType<E> type() {
        return type;
    }

    /** The class of the rows under an alias. */
    RowType<?> type(String alias) {
        RowType<?> found = aliases.get(alias);
        if (found == null) {
            throw new IllegalArgumentException("No rows are called " + alias);
        }
        return found;
    }

    /** The query from {@code FROM} on, without an order. */
    String unordered() {
        return unordered("");
    }

    /** The same with another table joined to each row. */
    String unordered(String join) {
        if (!each.isEmpty()) {
            throw new IllegalStateException("Only a list is read value by value: " + each);
        }
        return " FROM " + type.table() + " e" + joined + beside + join + conditions;
    }

    /** The query from {@code FROM} on. */
    String ordered() {
        return unordered() + order();
    }

    /**
     * The query from {@code FROM} on, as far as a number of rows. The limit is no parameter: a database that plans without its
     * value expects a tenth of all rows, and H2 2.5 answers a part of a union from the part before, if that differs in the
     * parameter of its limit alone.
     */
    String limited(int rows) {
        String limit = rows == Integer.MAX_VALUE ? "" : " LIMIT " + rows;
        if (!inTwoSteps(rows)) {
            return ordered() + limit;
        }
        String keys = type.keys().stream().map(key -> "e." + key).collect(Collectors.joining(", "));
        String from = "(SELECT " + keys + " FROM " + type.table() + " e" + joined + conditions;
        String found = each.isEmpty()
                ? from + order() + limit + ")"
                : String.join(
                        " UNION ALL ",
                        Collections.nCopies(
                                eachOf.size(),
                                from + (conditions.length() == 0 ? " WHERE " : " AND ") + each + " = ?" + order(each)
                                        + limit + ")"));
        String same =
                type.keys().stream().map(key -> "e." + key + " = n." + key).collect(Collectors.joining(" AND "));
        return " FROM (" + found + ") n JOIN " + type.table() + " e ON " + same + joined + beside + order() + limit;
    }

    /** Whether a list first finds the keys of its rows, then reads them. */
    private boolean inTwoSteps(int rows) {
        return !each.isEmpty() || (rows < Integer.MAX_VALUE && !besideParameters.isEmpty());
    }

    /** The parameters of {@link #ordered}, in the order of the text. */
    List<Object> parameters() {
        return parameters(Integer.MAX_VALUE);
    }

    /** The parameters of {@link #limited}. */
    List<Object> parameters(int rows) {
        List<Object> all = new ArrayList<>();
        if (inTwoSteps(rows)) {
            for (Object value : each.isEmpty() ? List.of("") : eachOf) {
                all.addAll(joinParameters);
                all.addAll(parameters);
                if (!each.isEmpty()) {
                    all.add(value);
                }
            }
        }
        all.addAll(joinParameters);
        all.addAll(besideParameters);
        if (!inTwoSteps(rows)) {
            all.addAll(parameters);
        }
        return all;
    }

    /** The order of the rows, with {@code ORDER BY}; empty if they have none. */
    String order() {
        return order("");
    }

    private String order(String another) {
        if (order.isEmpty()) {
            return "";
        }
        StringJoiner columns = new StringJoiner(", ", " ORDER BY ", "");
        fixed.forEach(column -> columns.add(column + direction));
        if (!another.isEmpty()) {
            columns.add(another + direction);
        }
        return columns.add(order).toString();
    }
}
