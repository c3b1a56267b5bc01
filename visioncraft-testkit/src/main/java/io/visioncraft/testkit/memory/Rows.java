package io.visioncraft.testkit.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows by primary key, by what is unique about them and by each of their orders. Not thread-safe. */
final class Rows<K, R> {

    private final Map<K, R> byKey = new HashMap<>();
    private final Map<Unique<R>, Map<Key, K>> holders = new LinkedHashMap<>();
    private final Map<Index<R>, NavigableMap<Key, R>> sorted = new LinkedHashMap<>();

    Rows(Shape<K, R> shape) {
        shape.uniques().forEach(unique -> holders.put(unique, new HashMap<>()));
        shape.indexes().forEach(index -> sorted.put(index, new TreeMap<>()));
    }

    @Nullable
    R get(K key) {
        return byKey.get(key);
    }

    Collection<R> all() {
        return byKey.values();
    }

    /** The primary key of the row that holds a unique value, null if none does. */
    @Nullable
    K holder(Unique<R> unique, Key value) {
        return Objects.requireNonNull(holders.get(unique)).get(value);
    }

    /** The rows in an order. */
    NavigableMap<Key, R> in(Index<R> index) {
        return Objects.requireNonNull(sorted.get(index));
    }

    /** Puts a row in the place of the one with that primary key, if any. */
    void put(K key, R row) {
        remove(key);
        byKey.put(key, row);
        holders.forEach((unique, held) -> {
            Key value = unique.of().apply(row);
            if (value != null) {
                held.put(value, key);
            }
        });
        sorted.forEach((index, rows) -> index.keysOf(row).forEach(place -> rows.put(place, row)));
    }

    /** Removes the row with that primary key, if any. */
    void remove(K key) {
        R row = byKey.remove(key);
        if (row == null) {
            return;
        }
        holders.forEach((unique, held) -> {
            Key value = unique.of().apply(row);
            if (value != null) {
                held.remove(value, key);
            }
        });
        sorted.forEach((index, rows) -> index.keysOf(row).forEach(rows::remove));
    }
}
