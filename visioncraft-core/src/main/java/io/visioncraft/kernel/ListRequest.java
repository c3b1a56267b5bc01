package io.visioncraft.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted (GEN-9). Lists are read by key: the cursor of one answer asks for the next part.
 * Immutable and thread-safe.
 *
 * @param limit how many items at most, 1 to 200
 * @param cursor the {@link Listing#next()} of the previous part, null for the first
 */
public record ListRequest(int limit, @Nullable String cursor) {

    /** The most items in one answer. */
    public static final int MAX_LIMIT = 200;

    /** The first {@code limit} items. */
    public static ListRequest first(int limit) {
        return new ListRequest(limit, null);
    }

    /** The first 50 items. */
    public static ListRequest first() {
        return first(50);
    }

    /** The next part after the one that gave {@code cursor}. */
    public ListRequest after(@Nullable String cursor) {
        return new ListRequest(limit, cursor);
    }
}
