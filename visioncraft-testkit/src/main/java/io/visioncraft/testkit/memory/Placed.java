package io.visioncraft.testkit.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row with its places in its table. Its keys are made once, when it is put, and serve until it is removed. Immutable.
 */
final class Placed<K, R> {

    private static final Key[] NONE = {};

    private final K key;
    private final R row;
    private final @Nullable Key[] values;
    private final Key[][] keys;

    private Placed(K key, R row, @Nullable Key[] values, Key[][] keys) {
        this.key = key;
        this.row = row;
        this.values = values;
        this.keys = keys;
    }

    static <K, R> Placed<K, R> of(R row, Shape<K, R> shape) {
        List<Unique<R>> uniques = shape.uniques();
        @Nullable Key[] values = uniques.isEmpty() ? NONE : new Key[uniques.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = uniques.get(i).of().apply(row);
        }
        List<Index<R>> indexes = shape.indexes();
        Key[][] keys = new Key[indexes.size()][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = indexes.get(i).keysOf(row);
        }
        return new Placed<>(shape.key().apply(row), row, values, keys);
    }

    K key() {
        return key;
    }

    R row() {
        return row;
    }

    /** Its value of the unique key at a place of the shape, null if it has none. */
    @Nullable
    Key value(int unique) {
        return values[unique];
    }

    /** Its keys in the index at a place of the shape. */
    Key[] keys(int index) {
        return keys[index];
    }
}
