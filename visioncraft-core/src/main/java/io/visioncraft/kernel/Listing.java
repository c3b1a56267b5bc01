package io.visioncraft.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One part of a list, in the list's total order (GEN-9). Immutable and thread-safe if its items are.
 *
 * @param items the items, never more than the request's limit
 * @param next the opaque cursor of the next part; null if this is the last part
 * @param <T> the type of the items
 */
public record Listing<T>(List<T> items, @Nullable String next) {

    /**
     * Copies the items.
     *
     * @param items the items, in order
     * @param next the cursor of the next part; null if this is the last part
     */
    public Listing {
        items = List.copyOf(items);
    }

    /** {@return whether another part follows} */
    public boolean more() {
        return next != null;
    }

    /**
     * {@return the same part with each item replaced}
     *
     * @param change makes the new item of an old one, never null
     * @param <R> the type of the new items
     */
    public <R> Listing<R> map(Function<? super T, ? extends R> change) {
        return new Listing<>(items.stream().<R>map(change).toList(), next);
    }
}
