package io.visioncraft.testkit.memory;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The committed rows of a table. Several threads may read them at once, while none changes them. */
final class Rows<K, R> {

    private final Map<K, Placed<K, R>> byKey = new HashMap<>();
    private final Places<K, R> places;

    Rows(Shape<K, R> shape) {
        places = new Places<>(shape, byKey::values);
    }

    /** The row with a primary key. */
    @Nullable
    R get(K key) {
        Placed<K, R> placed = byKey.get(key);
        return placed == null ? null : placed.row();
    }

    Places<K, R> places() {
        return places;
    }

    /** Puts a row in the place of the one with its primary key, if any. */
    void put(Placed<K, R> next) {
        places.put(byKey.put(next.key(), next), next);
    }

    /** Removes the row with that primary key, if any. */
    void remove(K key) {
        Placed<K, R> gone = byKey.remove(key);
        if (gone != null) {
            places.remove(gone, null);
        }
    }
}
