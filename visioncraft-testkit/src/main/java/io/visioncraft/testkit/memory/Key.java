package io.visioncraft.testkit.memory;

import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A composite key: parts compared one after the other, texts by code point, ids as unsigned bytes, null first. A key comes
 * before those that it is the beginning of, its {@link #end} after them, so that a group of rows is the range between the
 * two. Immutable.
 */
final class Key implements Comparable<Key> {

    private final @Nullable Object[] parts;
    private final boolean end;

    private Key(@Nullable Object[] parts, boolean end) {
        this.parts = parts;
        this.end = end;
    }

    /** A key of ids, texts, whole numbers, instants, constants of an enum (by name) and nulls. It keeps the array. */
    static Key of(@Nullable Object... parts) {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = plain(parts[i]);
        }
        return new Key(parts, false);
    }

    private static @Nullable Object plain(@Nullable Object part) {
        if (part == null || part instanceof String || part instanceof UUID || part instanceof Instant) {
            return part;
        }
        if (part instanceof Long || part instanceof Integer) {
            return ((Number) part).longValue();
        }
        if (part instanceof Id id) {
            return id.value();
        }
        if (part instanceof Enum<?> constant) {
            return constant.name();
        }
        throw new IllegalArgumentException("A key has no " + part.getClass().getName());
    }

    /** The key after all keys that begin with this one. */
    Key end() {
        return new Key(parts, true);
    }

    /** Whether this key is {@code group} or begins with it. */
    boolean within(Key group) {
        int shared = group.parts.length;
        return parts.length >= shared && Arrays.equals(parts, 0, shared, group.parts, 0, shared);
    }

    /** The text at a place. */
    String text(int place) {
        return (String) parts[place];
    }

    @Override
    public int compareTo(Key other) {
        int n = Math.min(parts.length, other.parts.length);
        for (int i = 0; i < n; i++) {
            int difference = compare(parts[i], other.parts[i]);
            if (difference != 0) {
                return difference;
            }
        }
        if (parts.length == other.parts.length) {
            return Boolean.compare(end, other.end);
        }
        boolean shorter = parts.length < other.parts.length;
        return shorter == (shorter ? end : other.end) ? 1 : -1;
    }

    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        if (a instanceof String x && b instanceof String y) {
            return Folding.compare(x, y);
        }
        if (a instanceof UUID x && b instanceof UUID y) {
            int high = Long.compareUnsigned(x.getMostSignificantBits(), y.getMostSignificantBits());
            return high != 0 ? high : Long.compareUnsigned(x.getLeastSignificantBits(), y.getLeastSignificantBits());
        }
        if (a instanceof Long x && b instanceof Long y) {
            return x.compareTo(y);
        }
        return ((Instant) a).compareTo((Instant) b);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key && Arrays.equals(parts, key.parts) && end == key.end;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts);
    }

    @Override
    public String toString() {
        return Arrays.toString(parts) + (end ? " (end)" : "");
    }
}
