package io.visioncraft.testkit;

import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads whole lists part by part, as a host that follows the cursors does (GEN-9). */
public final class Listings {

    private Listings() {}

    /**
     * All items of a list.
     *
     * @param limit how many at a time; few, so that cursors are used
     * @param list reads one part, for example {@code request -> vc.categories().roots(caller, request)}
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
