package io.visioncraft.kernel;

import java.util.List;
import java.util.function.Consumer;
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

    /**
     * Reads a whole list in parts, each by a call of its own, and passes every item on, as an export does. At most one part is
     * held, and nothing of the store while an item is passed on. What changes meanwhile shows as in any reading by parts
     * (GEN-9).
     *
     * @param read reads one part, for example {@code request -> vc.invoices().list(caller, search, request)}
     * @param each takes each item in the order of the list; an exception of it ends the reading
     * @param <T> the type of the items
     * @return how many items were passed on
     */
    public static <T> long forEach(Function<ListRequest, Listing<T>> read, Consumer<? super T> each) {
        long count = 0;
        ListRequest request = ListRequest.first(ListRequest.MAX_LIMIT);
        while (true) {
            Listing<T> part = read.apply(request);
            part.items.forEach(each);
            count += part.items.size();
            if (part.next == null) {
                return count;
            }
            request = request.after(part.next);
        }
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
