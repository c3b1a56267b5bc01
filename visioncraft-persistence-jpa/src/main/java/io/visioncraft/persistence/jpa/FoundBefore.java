package io.visioncraft.persistence.jpa;

import io.visioncraft.catalog.ServiceRepository.Query;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Remembers which categories and words found few services, and which many that a walk found soon, so that {@link OneWayServices}
 * need not count them for each list. What is remembered decides how a list is read, never what it holds. It counts for some lists,
 * since a category may grow or shrink. Thread-safe.
 */
final class FoundBefore {

    /** For so many lists it is taken for granted. */
    static final int LISTS = 1_000;

    /** So many are remembered; then all are forgotten. */
    static final int MOST = 10_000;

    private final Map<List<Object>, Found> found = new ConcurrentHashMap<>();

    /** How services were found, also as a number in SQL. */
    enum Way {
        /** As some of few. */
        FEW(0),
        /** As some of many, which were all read. */
        MANY_READ(1),
        /** As some of many, by a walk. */
        WALKED(2);

        private final int code;

        Way(int code) {
            this.code = code;
        }

        static Way of(int code) {
            return code == FEW.code ? FEW : code == MANY_READ.code ? MANY_READ : WALKED;
        }

        int code() {
            return code;
        }
    }

    /** Whether few were found, or many, and for how many lists that counts. */
    private record Found(boolean few, AtomicInteger left) {}

    /** Whether few were found when it was last counted. */
    boolean few(Query query, int limit) {
        return holds(key(query, limit), true);
    }

    /** Whether many were found when it was last counted, and a walk found a whole list of them. */
    boolean many(Query query, int limit) {
        return holds(List.of(query, limit), false);
    }

    private boolean holds(List<Object> key, boolean few) {
        Found known = found.get(key);
        if (known == null || known.few != few) {
            return false;
        }
        if (known.left.decrementAndGet() < 0) {
            found.remove(key, known);
            return false;
        }
        return true;
    }

    /**
     * Notes what was found.
     *
     * @param way how it was found
     * @param whole whether the list is as long as it may be
     */
    void found(Query query, int limit, Way way, boolean whole) {
        if (way == Way.FEW) {
            note(key(query, limit), true);
        } else if (way == Way.WALKED && whole) {
            note(List.of(query, limit), false);
        } else {
            found.remove(List.<Object>of(query, limit));
        }
    }

    private void note(List<Object> key, boolean few) {
        if (found.size() >= MOST) {
            found.clear();
        }
        found.put(key, new Found(few, new AtomicInteger(LISTS)));
    }

    /** What the count depends on; a walk depends on all that is asked for. */
    private static List<Object> key(Query query, int limit) {
        return query.subtreeOf() == null
                ? List.of(WordSearch.finding(query.prefixes()).get(0), limit)
                : List.of(query.subtreeOf().value(), limit);
    }
}
