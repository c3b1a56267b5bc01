package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Id;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query over one class of rows, with the alias {@code e}. It holds only conditions that have a value, because some drivers
 * need the type of a null parameter. Not thread-safe.
 *
 * @param <E> the row
 */
final class Select<E> {

    private final Class<E> type;
    private final StringJoiner conditions = new StringJoiner(" and ", " where ", "").setEmptyValue("");
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> fixed = new ArrayList<>();
    private @Nullable Joined<E, ?> parts;
    private String joined = "";
    private String order = "";
    private String direction = "";

    private Select(Class<E> type) {
        this.type = type;
    }

    static <E> Select<E> from(Class<E> type) {
        return new Select<>(type);
    }

    /** Reads the parts of each row in the same statement and passes them to {@code keep}, in no order. */
    <P extends PartEntity> Select<E> with(Class<P> partType, BiConsumer<? super E, List<P>> keep) {
        parts = new Joined<>(type, partType, keep);
        return this;
    }

    /**
     * Joins one row of another class to each row, by the condition {@code on}; its parameters as name, value, name, value. Rows
     * without another are left out. {@link #pairs} reads both.
     */
    Select<E> joining(Class<?> other, String alias, String on, Object... namesAndValues) {
        return joining("join", other, alias, on, namesAndValues);
    }

    /** Joins at most one row of another class to each row. Where there is no other row, {@link #pairs} reads null. */
    Select<E> leftJoining(Class<?> other, String alias, String on, Object... namesAndValues) {
        return joining("left join", other, alias, on, namesAndValues);
    }

    private Select<E> joining(String join, Class<?> other, String alias, String on, Object... namesAndValues) {
        joined += " " + join + " " + VersionedUpdate.entityName(other) + " " + alias + " on " + on;
        set(namesAndValues);
        return this;
    }

    /** Adds a condition; parameters as name, value, name, value. */
    Select<E> where(String condition, Object... namesAndValues) {
        conditions.add(condition);
        set(namesAndValues);
        return this;
    }

    private void set(Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    /**
     * Requires this value. The order of the rows then begins with this column. That does not change the order, but lets H2 use
     * an index of this column and those of the order, so that H2 does not sort all rows for a page. State several such
     * conditions in the order of the index.
     */
    Select<E> whereIs(String column, Object value) {
        fixed.add("e." + column);
        return where(String.format(Locale.ROOT, "e.%1$s = :%1$s", column), column, value);
    }

    /** Requires one of these values; no values make no condition. */
    Select<E> whereAny(String column, Collection<?> values) {
        return values.size() == 1 ? whereIs(column, values.iterator().next()) : whereIn(column, values);
    }

    /** Requires one of these values; no values make no condition. For a query that finds its rows otherwise and sorts them. */
    Select<E> whereIn(String column, Collection<?> values) {
        return values.isEmpty() ? this : where("e." + column + " in :" + column, column, values);
    }

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
     * (GEN-9). {@link #newestFirst} does the same in descending order.
     */
    Select<E> after(String first, Object firstValue, String second, Object secondValue) {
        return where(
                String.format(Locale.ROOT, "e.%1$s >= :%1$s and (e.%1$s > :%1$s or e.%2$s > :%2$s)", first, second),
                first,
                firstValue,
                second,
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
        orderBy("e.createdAt desc, e." + idColumn + " desc", " desc");
        return after == null
                ? this
                : where(
                        "e.createdAt <= :createdAt and (e.createdAt < :createdAt or e." + idColumn + " < :id)",
                        "createdAt",
                        Micros.of(createdAt.apply(after)),
                        "id",
                        id.apply(after).value());
    }

    /** Requires a creation at the first instant or later, and before the second; null for no limit. */
    Select<E> madeBetween(@Nullable Instant from, @Nullable Instant before) {
        if (from != null) {
            where("e.createdAt >= :madeFrom", "madeFrom", Micros.of(from));
        }
        if (before != null) {
            where("e.createdAt < :madeBefore", "madeBefore", Micros.of(before));
        }
        return this;
    }

    /** By a column, largest first, ties by id descending; only rows after a position, unless that is null. */
    Select<E> latestFirst(String column, @Nullable Object value, @Nullable Object id) {
        orderBy("e." + column + " desc, e.id desc", " desc");
        return value == null || id == null
                ? this
                : where(
                        String.format(Locale.ROOT, "e.%1$s <= :%1$s and (e.%1$s < :%1$s or e.id < :id)", column),
                        column,
                        value,
                        "id",
                        id);
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
        orderBy("e.nameKey, e." + idColumn);
        return after == null
                ? this
                : after(
                        "nameKey",
                        KeyBytes.of(nameKey.apply(after)),
                        idColumn,
                        id.apply(after).value());
    }

    /** Only rows that have, for each prefix, a word that starts with it; the words are parts of the type {@code words}. */
    Select<E> withWords(Class<? extends PartEntity> words, List<String> prefixes) {
        for (int i = 0; i < prefixes.size(); i++) {
            where(
                    String.format(
                            Locale.ROOT,
                            "e.id in (select w%1$d.ownerId from %2$s w%1$d where w%1$d.word >= :from%1$d and w%1$d.word < :to%1$d)",
                            i,
                            VersionedUpdate.entityName(words)),
                    "from" + i,
                    KeyBytes.of(prefixes.get(i)),
                    "to" + i,
                    KeyBytes.end(prefixes.get(i)));
        }
        return this;
    }

    /** Runs the query. */
    Found<E> find(EntityManager em) {
        return parts == null
                ? Found.of(query(em, "select e", type).getResultList())
                : parts.found(query(em, "select e, p", Object[].class).getResultList());
    }

    /** Runs the query for at most so many rows, without their parts: each has any number of those. */
    Found<E> find(EntityManager em, int limit) {
        if (parts != null) {
            throw new IllegalStateException("A limit would count parts");
        }
        return Found.of(query(em, "select e", type).setMaxResults(limit).getResultList());
    }

    /** The rows under two aliases, for example {@code e, p}: that of the query, and those that are joined. */
    TypedQuery<Object[]> pairs(EntityManager em, String aliases) {
        return query(em, "select " + aliases, Object[].class);
    }

    <T> TypedQuery<T> value(EntityManager em, String expression, Class<T> result) {
        return query(em, "select " + expression, result);
    }

    private <T> TypedQuery<T> query(EntityManager em, String select, Class<T> result) {
        String jpql = select + " from " + VersionedUpdate.entityName(type) + " e" + join() + conditions + order();
        TypedQuery<T> query = em.createQuery(jpql, result).setFlushMode(FlushModeType.COMMIT); // writes are sent
        parameters.forEach(query::setParameter);
        return query;
    }

    private String join() {
        return parts == null
                ? joined
                : " left join " + VersionedUpdate.entityName(parts.partType) + " p on p.ownerId = e.id";
    }

    private String order() {
        if (order.isEmpty()) {
            return "";
        }
        StringJoiner columns = new StringJoiner(", ", " order by ", "");
        fixed.forEach(column -> columns.add(column + direction));
        return columns.add(order).toString();
    }

    /**
     * The result of a query.
     *
     * @param rows the rows, in the order of the query
     * @param loaded all entities of the result that the persistence context now holds
     */
    record Found<E>(List<E> rows, List<?> loaded) {

        static <E> Found<E> of(List<E> rows) {
            return new Found<>(rows, rows);
        }
    }

    /** Rows joined with their parts: one tuple for each part of a row, and at least one for each row. */
    private record Joined<E, P extends PartEntity>(
            Class<E> type, Class<P> partType, BiConsumer<? super E, List<P>> keep) {

        Found<E> found(List<Object[]> tuples) {
            Map<E, List<P>> partsOfRows = new LinkedHashMap<>();
            List<Object> loaded = new ArrayList<>();
            for (Object[] tuple : tuples) {
                List<P> parts = partsOfRows.computeIfAbsent(type.cast(tuple[0]), any -> new ArrayList<>());
                if (tuple[1] != null) {
                    parts.add(partType.cast(tuple[1]));
                    loaded.add(tuple[1]);
                }
            }
            partsOfRows.forEach(keep);
            loaded.addAll(partsOfRows.keySet());
            return new Found<>(List.copyOf(partsOfRows.keySet()), loaded);
        }
    }
}
