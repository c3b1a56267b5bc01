package io.visioncraft.persistence.jpa;

import io.visioncraft.catalog.ServiceRepository.Query;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Remembers which categories and words found few services, so that {@link OneWayServices} need not count them for each list. What is
 * remembered decides how a list is read, never what it holds. It counts for some lists, since a category may grow. Thread-safe.
 */
final class FoundBefore {

    /** For so many lists it is taken for granted that few are found. */
    static final int LISTS = 1_000;

    /** So many are remembered; then all are forgotten. */
    static final int MOST = 10_000;

    private final Map<List<Object>, AtomicInteger> few = new ConcurrentHashMap<>();

    /** Whether few were found when it was last counted. */
    boolean few(Query query, int limit) {
        List<Object> key = key(query, limit);
        AtomicInteger left = few.get(key);
        if (left == null) {
            return false;
        }
        if (left.decrementAndGet() < 0) {
            few.remove(key, left);
            return false;
        }
        return true;
    }

    /** Notes that few were found. */
    void foundFew(Query query, int limit) {
        if (few.size() >= MOST) {
            few.clear();
        }
        few.put(key(query, limit), new AtomicInteger(LISTS));
    }

    /** What the count depends on. */
    private static List<Object> key(Query query, int limit) {
        return query.subtreeOf() == null
                ? List.of(OneWayServices.finding(query).get(0), limit)
                : List.of(query.subtreeOf().value(), limit);
    }
}
