package io.visioncraft.persistence.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes texts of queries that lock nothing, and rows, records or values of their answers. How a question is asked, and what
 * becomes of a row that makes no valid record, is up to {@link Statements}.
 */
abstract class Queries {

    /** The rows of the query themselves. */
    private static final List<String> ROWS = List.of("e");

    abstract SupportedDatabase database();

    /** What is read of the rows of a query that locks nothing. */
    abstract <T extends @Nullable Object> List<T> query(String text, List<?> parameters, RowReader<? extends T> reader);

    /**
     * The record of a row.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code corrupt-record} if the row makes no valid record
     */
    abstract <E extends StoredRow, R> R mapped(E row, Function<? super E, ? extends R> mapping);

    /** At most {@code limit} rows, each mapped. */
    final <E extends StoredRow, R> List<R> list(Select<E> select, int limit, Function<? super E, ? extends R> mapping) {
        return limit < 1 ? List.of() : mapped(rows(select, limit), mapping);
    }

    /** The one row, mapped. */
    final <E extends StoredRow, R> Optional<R> one(Select<E> select, Function<? super E, ? extends R> mapping) {
        List<E> rows = rows(select);
        return rows.isEmpty() ? Optional.empty() : Optional.of(mapped(rows.get(0), mapping));
    }

    /** All rows. Only for queries that find few rows. */
    final <E> List<E> rows(Select<E> select) {
        return rows(select, Integer.MAX_VALUE);
    }

    private <E> List<E> rows(Select<E> select, int limit) {
        RowType<E> type = select.type();
        return query(select.text(ROWS, limit, database()), select.parameters(limit, database()), type::read);
    }

    /**
     * The rows of a query, mapped.
     *
     * @param from the query from {@code FROM} on, in which the table of the rows is called {@code e}
     */
    final <E extends StoredRow, R> List<R> listNative(
            String from, Class<E> of, Function<? super E, ? extends R> mapping, Object... parameters) {
        RowType<E> type = RowType.of(of);
        return mapped(query("SELECT " + type.head("e") + " " + from, List.of(parameters), type::read), mapping);
    }

    /** The rows of a query that locks nothing. */
    final List<Object[]> read(String text, Object... parameters) {
        return query(text, List.of(parameters), Jdbc::columns);
    }

    /** One value of an aggregate function; null where it has none. */
    final <T> @Nullable T value(Select<?> select, String expression, Class<T> type) {
        List<T> values = values(select, expression, type, Integer.MAX_VALUE);
        return values.isEmpty() ? null : values.get(0);
    }

    /** Values of one column, at most {@code limit}. */
    final <T> List<T> values(Select<?> select, String expression, Class<T> type, int limit) {
        return query(
                select.text(expression, limit, database()),
                select.parameters(limit, database()),
                row -> row.getObject(1, type));
    }

    final long count(Select<?> select) {
        return Objects.requireNonNullElse(value(select, "COUNT(*)", Long.class), 0L);
    }

    final boolean exists(Select<?> select) {
        return !values(select, "1", Integer.class, 1).isEmpty();
    }

    /** At most {@code limit} groups of rows under several aliases, for example {@code e, p}; null where none is joined. */
    final List<@Nullable Object[]> pairs(Select<?> select, List<String> aliases, int limit) {
        if (limit < 1) {
            return List.of();
        }
        return query(
                select.text(aliases, limit, database()),
                select.parameters(limit, database()),
                JoinedRows.of(select, aliases)::read);
    }

    final <E extends StoredRow, R> List<R> mapped(List<E> rows, Function<? super E, ? extends R> mapping) {
        List<R> records = new ArrayList<>(rows.size());
        for (E row : rows) {
            records.add(mapped(row, mapping));
        }
        return records;
    }
}
