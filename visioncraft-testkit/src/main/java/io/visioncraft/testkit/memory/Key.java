package io.visioncraft.testkit.memory;

import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A composite key: parts compared one after the other, texts by code point, ids as unsigned bytes, null first. A key comes
 * before those that it is the beginning of, its {@link #end} after them, so that a group of rows is the range between the
 * two. Immutable.
 */
final class Key implements Comparable<Key> {

    private final List<@Nullable Object> parts;
    private final boolean end;

    private Key(List<@Nullable Object> parts, boolean end) {
        this.parts = parts;
        this.end = end;
    }

    /** A key of ids, texts, whole numbers, instants, constants of an enum (by name) and nulls. */
    static Key of(@Nullable Object... parts) {
        List<@Nullable Object> plain = new ArrayList<>(parts.length);
        for (Object part : parts) {
            plain.add(plain(part));
        }
        return new Key(Collections.unmodifiableList(plain), false);
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
        return parts.size() >= group.parts.size()
                && parts.subList(0, group.parts.size()).equals(group.parts);
    }

    /** The text at a place. */
    String text(int place) {
        return (String) parts.get(place);
    }

    @Override
    public int compareTo(Key other) {
        int n = Math.min(parts.size(), other.parts.size());
        for (int i = 0; i < n; i++) {
            int difference = compare(parts.get(i), other.parts.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        if (parts.size() == other.parts.size()) {
            return Boolean.compare(end, other.end);
        }
        boolean shorter = parts.size() < other.parts.size();
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
        return other instanceof Key key && parts.equals(key.parts) && end == key.end;
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts + (end ? " (end)" : "");
    }
}
