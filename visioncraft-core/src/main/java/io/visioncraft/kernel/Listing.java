package io.visioncraft.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One part of a list, in the list's total order (GEN-9). Immutable and thread-safe if its items are.
 *
 * @param items the items, never more than the request's limit
 * @param next the opaque cursor of the next part; null when this is the last
 */
public record Listing<T>(List<T> items, @Nullable String next) {

    public Listing {
        items = List.copyOf(items);
    }

    /** Whether another part follows. */
    public boolean more() {
        return next != null;
    }

    /** The same part with each item replaced. */
    public <R> Listing<R> map(Function<? super T, ? extends R> change) {
        return new Listing<>(items.stream().<R>map(change).toList(), next);
    }
}
