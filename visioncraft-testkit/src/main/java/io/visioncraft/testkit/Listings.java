package io.visioncraft.testkit;

import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads whole lists part by part, as a host does that follows the cursors (GEN-9). */
public final class Listings {

    private Listings() {}

    /**
     * {@return all items of a list, in its order}
     *
     * @param limit the size of a part, 1 to 200; a small one uses cursors
     * @param list reads one part, for example {@code request -> vc.categories().roots(caller, request)}
     * @param <T> the type of the items
     */
    public static <T> List<T> all(int limit, Function<ListRequest, Listing<T>> list) {
        List<T> all = new ArrayList<>();
        ListRequest request = ListRequest.first(limit);
        Listing<T> part;
        do {
            part = list.apply(request);
            all.addAll(part.items());
            request = request.after(part.next());
        } while (part.more());
        return all;
    }
}
