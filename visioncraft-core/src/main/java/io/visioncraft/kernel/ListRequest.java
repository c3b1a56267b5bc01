package io.visioncraft.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Says which part of a list is wanted (GEN-9). Lists are read by key: the cursor of one answer asks for the next part.
 * Immutable and thread-safe.
 *
 * @param limit the most items of the answer, 1 to 200
 * @param cursor the {@link Listing#next()} of the previous part, null for the first
 */
public record ListRequest(int limit, @Nullable String cursor) {

    /** The most items in one answer. */
    public static final int MAX_LIMIT = 200;

    /**
     * {@return a request for the first items of a list}
     *
     * @param limit the most items, 1 to 200
     */
    public static ListRequest first(int limit) {
        return new ListRequest(limit, null);
    }

    /** {@return a request for the first 50 items of a list} */
    public static ListRequest first() {
        return first(50);
    }

    /**
     * {@return a request for the part that follows, with the same limit}
     *
     * @param cursor the {@link Listing#next()} of the previous part, null for the first part
     */
    public ListRequest after(@Nullable String cursor) {
        return new ListRequest(limit, cursor);
    }
}
