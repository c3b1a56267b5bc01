package io.visioncraft.authentication;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Caches what this instance read from the store a moment ago. A commit of this instance evicts what it changes before its use case
 * answers. A change on another instance, or by a commit that the store did not confirm, is seen once the bound has passed.
 * Thread-safe.
 *
 * @param <K> the key
 * @param <V> the value
 */
final class Recent<K, V> {

    static final int MAX_ENTRIES = 10_000;

    private final Duration bound;
    private final LongSupplier nanoTime;

    /** The value that was read longest ago comes first. */
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();

    /** Increases at each eviction. A reading that began before an eviction may be stale and is not cached. */
    private long evictions;

    /** Measured by both clocks: the one of the host may be set, and the monotonic one stops in some machines that sleep. */
    private record Entry<V>(V value, Instant since, Instant until, long nanos) {

        /** Whether the value counts. It does not before its reading: a clock set back must not extend the time. */
        boolean countsAt(Instant now) {
            return !now.isBefore(since) && now.isBefore(until);
        }
    }

    /**
     * Makes an empty cache.
     *
     * @param bound how long a value counts after it was read; zero for not at all, at most {@link SessionPolicy#MAX_LIFE}
     * @param nanoTime a clock that answers as {@link System#nanoTime} does
     */
    Recent(Duration bound, LongSupplier nanoTime) {
        this.bound = bound.compareTo(SessionPolicy.MAX_LIFE) > 0 ? SessionPolicy.MAX_LIFE : bound;
        this.nanoTime = nanoTime;
    }

    /**
     * Finds a value in the cache, else reads and caches it.
     *
     * @param now the time before the reading
     * @param reading reads the value from the store
     * @param end when the value ceases to be right by itself
     */
    Optional<V> find(K key, Instant now, Supplier<Optional<V>> reading, Function<V, Instant> end) {
        if (bound.isZero()) {
            return reading.get();
        }
        long nanos = nanoTime.getAsLong();
        long before;
        synchronized (entries) {
            Entry<V> entry = entries.get(key);
            if (entry != null && entry.countsAt(now) && nanos - entry.nanos() < bound.toNanos()) {
                return Optional.of(entry.value());
            }
            entries.remove(key);
            before = evictions;
        }
        Optional<V> found = reading.get();
        found.ifPresent(value -> keep(key, new Entry<>(value, now, until(now, end.apply(value)), nanos), before));
        return found;
    }

    private Instant until(Instant now, Instant end) {
        Instant latest = now.plus(bound);
        return latest.isBefore(end) ? latest : end;
    }

    private void keep(K key, Entry<V> entry, long before) {
        synchronized (entries) {
            if (evictions != before) {
                return;
            }
            entries.remove(key);
            entries.put(key, entry);
            if (entries.size() > MAX_ENTRIES) {
                entries.remove(entries.keySet().iterator().next());
            }
        }
    }

    void evict(K key) {
        synchronized (entries) {
            evictions++;
            entries.remove(key);
        }
    }

    void evictIf(Predicate<? super V> which) {
        synchronized (entries) {
            evictions++;
            entries.values().removeIf(entry -> which.test(entry.value()));
        }
    }
}
