package io.visioncraft.testkit.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one transaction has written to one table and not yet committed. Belongs to the transaction's thread. */
final class Writes<K, R> {

    private final Table<K, R> table;
    private final Rows<K, R> rows;
    private final Map<K, Optional<R>> found = new LinkedHashMap<>();

    Writes(Table<K, R> table, Shape<K, R> shape) {
        this.table = table;
        this.rows = new Rows<>(shape);
    }

    /** Whether the transaction has put or removed a row with that key. */
    boolean touches(K key) {
        return found.containsKey(key);
    }

    /** The rows as the transaction wants them. */
    Rows<K, R> rows() {
        return rows;
    }

    /** For each row put or removed: the committed row when the transaction first did so. */
    Map<K, Optional<R>> found() {
        return found;
    }

    void put(K key, R row, @Nullable R committed) {
        found.putIfAbsent(key, Optional.ofNullable(committed));
        rows.put(key, row);
    }

    void remove(K key, @Nullable R committed) {
        found.putIfAbsent(key, Optional.ofNullable(committed));
        rows.remove(key);
    }

    /** Throws if they can no longer be applied. */
    void check() {
        table.check(this);
    }

    void apply() {
        table.apply(this);
    }
}
