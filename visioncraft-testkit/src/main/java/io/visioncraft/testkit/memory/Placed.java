package io.visioncraft.testkit.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row with its places in its table. Its unique values are made once, when it is put; its keys in an index once, when it is first
 * placed there. Used by one thread at a time.
 */
final class Placed<K, R> {

    private static final Key[] NONE = {};

    private final K key;
    private final R row;
    private final @Nullable Key[] values;
    private final List<Index<R>> indexes;
    private final Key[] @Nullable [] keys;

    private Placed(K key, R row, @Nullable Key[] values, List<Index<R>> indexes) {
        this.key = key;
        this.row = row;
        this.values = values;
        this.indexes = indexes;
        this.keys = new Key[indexes.size()][];
    }

    static <K, R> Placed<K, R> of(R row, Shape<K, R> shape) {
        List<Unique<R>> uniques = shape.uniques();
        @Nullable Key[] values = uniques.isEmpty() ? NONE : new Key[uniques.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = uniques.get(i).of().apply(row);
        }
        return new Placed<>(shape.key().apply(row), row, values, shape.indexes());
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
        Key @Nullable [] known = keys[index];
        if (known == null) {
            known = indexes.get(index).keysOf(row);
            keys[index] = known;
        }
        return known;
    }
}
