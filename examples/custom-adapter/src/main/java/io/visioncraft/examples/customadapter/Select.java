package io.visioncraft.examples.customadapter;

import io.visioncraft.kernel.Aggregate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A question to one table that is put together from conditions; all of them hold together. Used once, by one thread.
 *
 * @param <A> the aggregate whose table it is
 */
final class Select<A extends Aggregate<?>> {

    private final Transactions transactions;
    private final Mapping<A> mapping;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();
    private String order = "id";

    Select(Transactions transactions, Mapping<A> mapping) {
        this.transactions = transactions;
        this.mapping = mapping;
    }

    /** Adds a condition with a question mark for each argument. */
    Select<A> where(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(List.of(values));
        return this;
    }

    /** Adds the condition that a column holds one of these values, which nothing does if there are none. */
    Select<A> whereIn(String column, Collection<?> values) {
        String marks = String.join(", ", values.stream().map(value -> "?").toList());
        return where(column + " IN (" + marks + ")", values.toArray());
    }

    /** Adds the condition that a column holds one of these values, and none if there are none. */
    Select<A> whereAnyOf(String column, Collection<?> values) {
        return values.isEmpty() ? this : whereIn(column, values);
    }

    /** Adds the condition that for each of these prefixes there is a word that begins with it. */
    Select<A> whereWords(Collection<String> prefixes) {
        prefixes.forEach(prefix -> Words.beginningWith(prefix, this));
        return this;
    }

    /** Adds what depends on a value, if there is one. */
    <V> Select<A> given(@Nullable V value, BiConsumer<Select<A>, V> condition) {
        if (value != null) {
            condition.accept(this, value);
        }
        return this;
    }

    Select<A> orderBy(String columns) {
        order = columns;
        return this;
    }

    List<A> list(int limit) {
        return transactions.sql(sql -> rows(sql, " FETCH FIRST " + limit + " ROWS ONLY"));
    }

    List<A> all() {
        return transactions.sql(sql -> rows(sql, ""));
    }

    Optional<A> first() {
        return list(1).stream().findFirst();
    }

    /** Like {@link #first()}, and keeps the row locked; a row that another transaction has locked is passed by. */
    Optional<A> lockUnlessLocked() {
        return transactions.sql(sql -> rows(sql, " FOR UPDATE SKIP LOCKED")).stream()
                .findFirst();
    }

    /** An aggregate function over the rows, for example {@code COUNT(*)}. */
    long number(String function) {
        return transactions.sql(sql -> sql.select("SELECT " + function + from(), arguments.toArray())
                .mapTo(Long.class)
                .one());
    }

    private List<A> rows(Handle sql, String ending) {
        String text = "SELECT id, body" + from() + " ORDER BY " + order + ending;
        return sql.select(text, arguments.toArray()).map(mapping::record).list();
    }

    private String from() {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return " FROM " + mapping.table() + where;
    }
}
