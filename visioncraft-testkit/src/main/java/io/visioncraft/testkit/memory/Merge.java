package io.visioncraft.testkit.memory;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Two sorted sequences of places in an index, merged into one. */
final class Merge<R> implements Iterator<Map.Entry<Key, R>> {

    private final Iterator<Map.Entry<Key, R>> left;
    private final Iterator<Map.Entry<Key, R>> right;
    private final boolean reversed;
    private Map.@Nullable Entry<Key, R> nextLeft;
    private Map.@Nullable Entry<Key, R> nextRight;

    Merge(Iterator<Map.Entry<Key, R>> left, Iterator<Map.Entry<Key, R>> right, boolean reversed) {
        this.left = left;
        this.right = right;
        this.reversed = reversed;
        this.nextLeft = nextOf(left);
        this.nextRight = nextOf(right);
    }

    Stream<Map.Entry<Key, R>> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        return nextLeft != null || nextRight != null;
    }

    @Override
    public Map.Entry<Key, R> next() {
        Map.Entry<Key, R> a = nextLeft;
        Map.Entry<Key, R> b = nextRight;
        if (a != null && (b == null || comesFirst(a, b))) {
            nextLeft = nextOf(left);
            return a;
        }
        if (b == null) {
            throw new NoSuchElementException();
        }
        nextRight = nextOf(right);
        return b;
    }

    private boolean comesFirst(Map.Entry<Key, R> a, Map.Entry<Key, R> b) {
        return a.getKey().compareTo(b.getKey()) < 0 != reversed;
    }

    private static <T> @Nullable T nextOf(Iterator<T> rows) {
        return rows.hasNext() ? rows.next() : null;
    }
}
