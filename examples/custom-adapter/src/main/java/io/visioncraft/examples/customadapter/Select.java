package io.visioncraft.examples.customadapter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * A question to one table that is put together from conditions; all of them hold together. Used once, by one thread.
 *
 * @param <R> what a row becomes
 */
final class Select<R> {

    private final Transactions transactions;
    private final String table;
    private final String columns;
    private final RowMapper<R> mapper;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();
    private String order = "";

    /**
     * @param table or several that are joined
     * @param inJoins a value for each question mark in the conditions of the joins
     */
    Select(Transactions transactions, String table, String columns, RowMapper<R> mapper, Object... inJoins) {
        arguments.addAll(List.of(inJoins));
        this.transactions = transactions;
        this.table = table;
        this.columns = columns;
        this.mapper = mapper;
    }

    /** Adds a condition with a question mark for each argument. */
    Select<R> where(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(List.of(values));
        return this;
    }

    /** Adds the condition that a column holds one of these values, which nothing does if there are none. */
    Select<R> whereIn(String column, Collection<?> values) {
        String marks = String.join(", ", values.stream().map(value -> "?").toList());
        return where(column + " IN (" + marks + ")", values.toArray());
    }

    /** Adds the condition that a column holds one of these values, or no condition if there are none. */
    Select<R> whereAnyOf(String column, Collection<?> values) {
        return values.isEmpty() ? this : whereIn(column, values);
    }

    /** Adds the condition that for each of these prefixes there is a word that begins with it. */
    Select<R> whereWords(Collection<String> prefixes) {
        prefixes.forEach(prefix -> Words.beginningWith(prefix, this));
        return this;
    }

    /** Adds the condition that there is this word. */
    Select<R> whereWord(String word) {
        Words.equalTo(word, this);
        return this;
    }

    /** Adds what depends on a value, if there is one. */
    <V> Select<R> given(@Nullable V value, BiConsumer<Select<R>, V> condition) {
        if (value != null) {
            condition.accept(this, value);
        }
        return this;
    }

    Select<R> orderBy(String columns) {
        order = " ORDER BY " + columns;
        return this;
    }

    /** The first rows; none if the limit is below 1. */
    List<R> list(int limit) {
        return transactions.sql(sql -> rows(sql, " FETCH FIRST " + Math.max(0, limit) + " ROWS ONLY"));
    }

    List<R> all() {
        return transactions.sql(sql -> rows(sql, ""));
    }

    Optional<R> first() {
        return list(1).stream().findFirst();
    }

    /** Like {@link #first()}, and keeps the row locked; a row that another transaction has locked is passed by. */
    Optional<R> lockUnlessLocked() {
        return transactions.write(sql -> rows(sql, " FOR UPDATE SKIP LOCKED")).stream()
                .findFirst();
    }

    /** An aggregate function over the rows, for example {@code COUNT(*)}. */
    long number(String function) {
        return transactions.sql(sql -> sql.select("SELECT " + function + from(), arguments.toArray())
                .mapTo(Long.class)
                .one());
    }

    private List<R> rows(Handle sql, String ending) {
        String text = "SELECT " + columns + from() + order + ending;
        return sql.select(text, arguments.toArray()).map(mapper).list();
    }

    private String from() {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return " FROM " + table + where;
    }
}
