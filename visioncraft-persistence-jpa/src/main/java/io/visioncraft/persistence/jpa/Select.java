package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query in SQL over the rows of one class, with the alias {@code e}. Each condition has its parameters beside it, one for each
 * {@code ?}. {@link SelectText} makes the text. Not thread-safe.
 *
 * @param <E> the row
 */
final class Select<E> extends SelectText<E> {

    /** A column with the alias, and the condition that it has a value, by the column. */
    private static final Map<String, String> COLUMNS = new ConcurrentHashMap<>();

    private static final Map<String, String> CONDITIONS = new ConcurrentHashMap<>();

    private Select(RowType<E> type) {
        super(type);
    }

    static <E> Select<E> from(Class<E> type) {
        return new Select<>(RowType.of(type));
    }

    /** A query that reads some columns. */
    static <E> Select<E> from(RowType<E> type) {
        return new Select<>(type);
    }

    // joins

    /**
     * Joins one row of another class to each row, by the condition {@code on}. Rows without another are left out.
     * {@link Statements#pairs} reads both.
     */
    Select<E> joining(Class<?> other, String alias, String on, Object... values) {
        others.put(alias, RowType.of(other));
        joined += " JOIN " + RowType.of(other).table() + " " + alias + " ON " + on;
        joinParameters.addAll(Arrays.asList(values));
        return this;
    }

    /**
     * Joins rows of another class to each row. Where there is no other row, {@link Statements#pairs} reads null. A list with a limit
     * has at most one other for each row, and looks for it once it knows its rows.
     */
    Select<E> leftJoining(Class<?> other, String alias, String on, Object... values) {
        others.put(alias, RowType.of(other));
        beside += " LEFT JOIN " + RowType.of(other).table() + " " + alias + " ON " + on;
        besideParameters.addAll(Arrays.asList(values));
        return this;
    }

    /**
     * Reads with each row the one of another class that is there for sure, by a condition without parameters. Nothing else is asked
     * of it.
     */
    Select<E> with(RowType<?> other, String alias, String on) {
        others.put(alias, other);
        beside += " JOIN " + other.table() + " " + alias + " ON " + on;
        return this;
    }

    // conditions

    /** Requires this id. */
    Select<E> whereKey(Object id) {
        return where(OF_KEY.get(0), id);
    }

    /** Adds a condition. */
    Select<E> where(String condition, Object... values) {
        conditions.add(condition);
        Collections.addAll(parameters, values);
        return this;
    }

    /**
     * Requires this value. The order of the rows then begins with this column. That does not change the order, but lets H2 use
     * an index of this column and those of the order, so that H2 does not sort all rows for a page. State several such
     * conditions in the order of the index.
     */
    Select<E> whereIs(String column, Object value) {
        fixed.add(named(column));
        return where(CONDITIONS.computeIfAbsent(column, name -> "e." + name + " = ?"), value);
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
        each = named(column);
        eachOf = List.copyOf(values);
        return this;
    }

    private static String named(String column) {
        return COLUMNS.computeIfAbsent(column, name -> "e." + name);
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
            most("created_at", "<", Micros.of(before));
        }
        return this;
    }

    /** Requires at most this value of a column that the list may be sorted by; for one column of a query. */
    Select<E> most(String column, String on, Number value) {
        most = new Limit("e." + column, on, value);
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

    /** Requires a place after the given one in the ascending order of two columns. For lists. */
    Select<E> after(String first, Object firstValue, String second, Object secondValue) {
        beyond = new Beyond("e." + first, firstValue, ">", "e." + second, secondValue);
        return this;
    }

    private Select<E> before(String first, Object firstValue, String second, Object secondValue) {
        beyond = new Beyond("e." + first, firstValue, "<", "e." + second, secondValue);
        return this;
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
}
