package io.visioncraft.testkit.memory;

import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One table: committed rows, over which each transaction sees its own writes. Every method is called inside a
 * {@linkplain Transactions#statement statement}, during which no transaction commits; streams are consumed before
 * it ends.
 */
final class Table<K, R> {

    private final Transactions transactions;
    private final Shape<K, R> shape;
    private final Rows<K, R> committed;

    Table(Transactions transactions, Shape<K, R> shape) {
        this.transactions = transactions;
        this.shape = shape;
        this.committed = new Rows<>(shape);
    }

    /** The row with that primary key. */
    @Nullable
    R get(K key) {
        Writes<K, R> own = own();
        return own.touches(key) ? own.rows().get(key) : committed.get(key);
    }

    /** The row that holds a unique value. */
    Optional<R> find(Unique<R> unique, Key value) {
        K key = holder(own(), unique, value);
        return key == null ? Optional.empty() : Optional.ofNullable(get(key));
    }

    /** The rows whose keys begin with {@code group}, in order. */
    Stream<R> in(Index<R> index, Key group) {
        return after(index, group, group);
    }

    /** The rows whose keys begin with {@code group} and come after {@code position}, in order. */
    Stream<R> after(Index<R> index, Key group, Key position) {
        return ascending(index, position)
                .takeWhile(place -> place.getKey().within(group))
                .map(Map.Entry::getValue);
    }

    /** The rows whose keys begin with {@code group} and come before {@code position}, in reverse order. */
    Stream<R> before(Index<R> index, Key group, Key position) {
        return merged(index, rows -> rows.headMap(position, false).descendingMap(), true)
                .takeWhile(place -> place.getKey().within(group))
                .map(Map.Entry::getValue);
    }

    /** The places after {@code position}, in order. */
    Stream<Map.Entry<Key, R>> ascending(Index<R> index, Key position) {
        return merged(index, rows -> rows.tailMap(position, false), false);
    }

    /** Puts a row in the place of the one with its primary key, if any; refuses a unique value that another row holds. */
    void put(R row) {
        K key = shape.key().apply(row);
        Writes<K, R> own = transactions.writing().writesTo(this);
        for (Unique<R> unique : shape.uniques()) {
            Key value = unique.of().apply(row);
            K holder = value == null ? null : holder(own, unique, value);
            if (holder != null && !holder.equals(key)) {
                throw unique.key().violated();
            }
        }
        own.put(key, row, committed.get(key));
    }

    /** Removes the row with that primary key, if any. */
    void remove(K key) {
        transactions.writing().writesTo(this).remove(key, committed.get(key));
    }

    Writes<K, R> newWrites() {
        return new Writes<>(this, shape);
    }

    /** At commit: throws if another transaction has replaced a row or taken a unique value meanwhile. */
    void check(Writes<K, R> writes) {
        writes.found().forEach((key, found) -> {
            R before = found.orElse(null);
            R wanted = writes.rows().get(key);
            if (shape.clash() != null && committed.get(key) != before) {
                throw shape.clash().of(before, wanted);
            }
            if (wanted != null) {
                checkUniques(writes, wanted);
            }
        });
    }

    private void checkUniques(Writes<K, R> writes, R wanted) {
        for (Unique<R> unique : shape.uniques()) {
            Key value = unique.of().apply(wanted);
            K holder = value == null ? null : committed.holder(unique, value);
            if (holder != null && !writes.touches(holder)) {
                throw unique.key().violated();
            }
        }
    }

    /** At commit, after the check of all tables. */
    void apply(Writes<K, R> writes) {
        writes.found().keySet().forEach(committed::remove);
        writes.rows().all().forEach(row -> committed.put(shape.key().apply(row), row));
    }

    private Writes<K, R> own() {
        return transactions.current().writesTo(this);
    }

    private @Nullable K holder(Writes<K, R> own, Unique<R> unique, Key value) {
        K mine = own.rows().holder(unique, value);
        if (mine != null) {
            return mine;
        }
        K theirs = committed.holder(unique, value);
        return theirs == null || own.touches(theirs) ? null : theirs;
    }

    private Stream<Map.Entry<Key, R>> merged(Index<R> index, Part<R> part, boolean reversed) {
        Writes<K, R> own = own();
        Stream<Map.Entry<Key, R>> theirs = part.of(committed.in(index)).entrySet().stream();
        if (own.found().isEmpty()) {
            return theirs;
        }
        Iterator<Map.Entry<Key, R>> untouched = theirs.filter(
                        place -> !own.touches(shape.key().apply(place.getValue())))
                .iterator();
        return new Merge<>(untouched, part.of(own.rows().in(index)).entrySet().iterator(), reversed).stream();
    }

    /** A part of an index. */
    @FunctionalInterface
    private interface Part<R> {
        NavigableMap<Key, R> of(NavigableMap<Key, R> rows);
    }
}
