package io.visioncraft.testkit.memory;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows by what is unique about them and by each of their orders. A part is made when it is first needed: a store of which nobody
 * asks for a list keeps no order. Several threads may read it at once, while none changes it.
 */
final class Places<K, R> {

    private final Shape<K, R> shape;
    private final Supplier<? extends Collection<Placed<K, R>>> all;
    private final @Nullable Map<Key, K>[] holders;
    private final @Nullable NavigableMap<Key, R>[] sorted;

    /** @param all the rows, from which an order is made when somebody asks for it */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no arrays of parameterised types
    Places(Shape<K, R> shape, Supplier<? extends Collection<Placed<K, R>>> all) {
        this.shape = shape;
        this.all = all;
        this.holders = new Map[shape.uniques().size()];
        this.sorted = new NavigableMap[shape.indexes().size()];
    }

    /** The primary key of the row that holds a value of the unique key at a place of the shape, null if none does. */
    @Nullable
    K holder(int unique, Key value) {
        Map<Key, K> held = holders[unique];
        return held == null ? null : held.get(value);
    }

    /** The rows in an order. Readers come one after the other, since the first one makes it. */
    synchronized NavigableMap<Key, R> in(Index<R> index) {
        int at = shape.indexes().indexOf(index);
        NavigableMap<Key, R> known = sorted[at];
        if (known != null) {
            return known;
        }
        NavigableMap<Key, R> rows = new TreeMap<>();
        all.get().forEach(placed -> add(placed, at, rows));
        sorted[at] = rows;
        return rows;
    }

    /** A row takes the place of another with its primary key, if there is one. */
    void put(@Nullable Placed<K, R> before, Placed<K, R> next) {
        if (before != null) {
            remove(before, next);
        }
        for (int i = 0; i < holders.length; i++) {
            Key value = next.value(i);
            if (value != null) {
                Map<Key, K> held = holders[i];
                if (held == null) {
                    held = new HashMap<>(4);
                    holders[i] = held;
                }
                held.put(value, next.key());
            }
        }
        for (int i = 0; i < sorted.length; i++) {
            NavigableMap<Key, R> rows = sorted[i];
            if (rows != null) {
                add(next, i, rows);
            }
        }
    }

    private static <K, R> void add(Placed<K, R> placed, int index, NavigableMap<Key, R> rows) {
        for (Key key : placed.keys(index)) {
            rows.put(key, placed.row());
        }
    }

    /** A row is gone; where the next one stands in the same places, these are left to it. */
    void remove(Placed<K, R> gone, @Nullable Placed<K, R> next) {
        for (int i = 0; i < holders.length; i++) {
            Key value = gone.value(i);
            Map<Key, K> held = holders[i];
            if (value != null && held != null) {
                held.remove(value, gone.key()); // another row may have taken it
            }
        }
        for (int i = 0; i < sorted.length; i++) {
            NavigableMap<Key, R> rows = sorted[i];
            if (rows != null && (next == null || !Arrays.equals(gone.keys(i), next.keys(i)))) {
                for (Key key : gone.keys(i)) {
                    rows.remove(key);
                }
            }
        }
    }
}
