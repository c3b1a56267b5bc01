package io.visioncraft.testkit.memory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one transaction has written to one table and not yet committed. Belongs to the transaction's thread. */
final class Writes<K, R> {

    private final Table<K, R> table;
    private final Map<K, Written<K, R>> byKey = new LinkedHashMap<>(4);
    private final Places<K, R> places;

    Writes(Table<K, R> table, Shape<K, R> shape) {
        this.table = table;
        this.places = new Places<>(shape, this::wanted);
    }

    /**
     * A row that was put or removed.
     *
     * @param found the committed row when the transaction first put or removed it, null if there was none
     * @param wanted the row to commit, null if it was removed
     */
    record Written<K, R>(@Nullable R found, @Nullable Placed<K, R> wanted) {

        @Nullable
        R row() {
            return wanted == null ? null : wanted.row();
        }
    }

    /** What became of the row with that key, null if the transaction neither put nor removed it. */
    @Nullable
    Written<K, R> get(K key) {
        return byKey.get(key);
    }

    Map<K, Written<K, R>> all() {
        return byKey;
    }

    /** The places of the rows that it has put. */
    Places<K, R> places() {
        return places;
    }

    private Collection<Placed<K, R>> wanted() {
        return byKey.values().stream()
                .map(Written::wanted)
                .filter(Objects::nonNull)
                .toList();
    }

    void put(Placed<K, R> row, @Nullable R committed) {
        Written<K, R> before = byKey.get(row.key());
        places.put(before == null ? null : before.wanted(), row);
        byKey.put(row.key(), new Written<>(before == null ? committed : before.found(), row));
    }

    void remove(K key, @Nullable R committed) {
        Written<K, R> before = byKey.get(key);
        if (before != null && before.wanted() != null) {
            places.remove(before.wanted(), null);
        }
        byKey.put(key, new Written<>(before == null ? committed : before.found(), null));
    }

    /** Throws if they can no longer be applied. */
    void check() {
        table.check(this);
    }

    void apply() {
        table.apply(this);
    }
}
