package io.visioncraft.testkit.memory;

import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;
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
        Writes.Written<K, R> mine = own == null ? null : own.get(key);
        return mine != null ? mine.row() : committed.get(key);
    }

    /** The row that holds a unique value. */
    Optional<R> find(Unique<R> unique, Key value) {
        K key = holder(own(), shape.uniques().indexOf(unique), value);
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

    /** The last row that fits of those whose keys begin with {@code group} and come before {@code position}. */
    Optional<R> last(Index<R> index, Key group, Key position, Predicate<R> fits) {
        Writes<K, R> own = own();
        if (own != null) {
            return before(index, group, position).filter(fits).findFirst();
        }
        NavigableMap<Key, R> rows = committed.places().in(index);
        Map.Entry<Key, R> place = rows.lowerEntry(position);
        while (place != null && place.getKey().within(group) && !fits.test(place.getValue())) {
            place = rows.lowerEntry(place.getKey());
        }
        return place == null || !place.getKey().within(group) ? Optional.empty() : Optional.of(place.getValue());
    }

    /** The places after {@code position}, in order. */
    Stream<Map.Entry<Key, R>> ascending(Index<R> index, Key position) {
        return merged(index, rows -> rows.tailMap(position, false), false);
    }

    /** Puts a row in the place of the one with its primary key, if any; refuses a unique value that another row holds. */
    void put(R row) {
        Placed<K, R> placed = Placed.of(row, shape);
        Writes<K, R> own = transactions.writing().writesTo(this);
        for (int i = 0; i < shape.uniques().size(); i++) {
            Key value = placed.value(i);
            K holder = value == null ? null : holder(own, i, value);
            if (holder != null && !holder.equals(placed.key())) {
                throw shape.uniques().get(i).key().violated();
            }
        }
        own.put(placed, committed.get(placed.key()));
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
        writes.all().forEach((key, written) -> {
            if (shape.clash() != null && committed.get(key) != written.found()) {
                throw shape.clash().of(written.found(), written.row());
            }
            if (written.wanted() != null) {
                checkUniques(writes, written.wanted());
            }
        });
    }

    private void checkUniques(Writes<K, R> writes, Placed<K, R> wanted) {
        for (int i = 0; i < shape.uniques().size(); i++) {
            Key value = wanted.value(i);
            K holder = value == null ? null : committed.places().holder(i, value);
            if (holder != null && writes.get(holder) == null) {
                throw shape.uniques().get(i).key().violated();
            }
        }
    }

    /** At commit, after the check of all tables. */
    void apply(Writes<K, R> writes) {
        writes.all().forEach((key, written) -> {
            if (written.wanted() == null) {
                committed.remove(key);
            } else {
                committed.put(written.wanted());
            }
        });
    }

    /** What this transaction has written, null if it is nothing. */
    private @Nullable Writes<K, R> own() {
        return transactions.current().writesOf(this);
    }

    private @Nullable K holder(@Nullable Writes<K, R> own, int unique, Key value) {
        K theirs = committed.places().holder(unique, value);
        if (own == null) {
            return theirs;
        }
        K mine = own.places().holder(unique, value);
        if (mine != null) {
            return mine;
        }
        return theirs == null || own.get(theirs) != null ? null : theirs;
    }

    private Stream<Map.Entry<Key, R>> merged(Index<R> index, Part<R> part, boolean reversed) {
        Writes<K, R> own = own();
        Stream<Map.Entry<Key, R>> theirs = part.of(committed.places().in(index)).entrySet().stream();
        if (own == null) {
            return theirs;
        }
        Iterator<Map.Entry<Key, R>> untouched = theirs.filter(
                        place -> own.get(shape.key().apply(place.getValue())) == null)
                .iterator();
        return new Merge<>(untouched, part.of(own.places().in(index)).entrySet().iterator(), reversed).stream();
    }

    /** A part of an index. */
    @FunctionalInterface
    private interface Part<R> {
        NavigableMap<Key, R> of(NavigableMap<Key, R> rows);
    }
}
