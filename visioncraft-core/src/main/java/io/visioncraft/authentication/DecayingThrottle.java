package io.visioncraft.authentication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The throttle in memory. Two kinds of counters: what was tried on an account, and what came from a source. Once the owner has
 * logged in from a source, a counter of what came from there on that account stands in for the first.
 *
 * <p>An attempt remembers the counters that it was counted on, and a counter remembers which attempts it counts. So an attempt
 * gives back what it took itself, where it took it, unless that was forgotten meanwhile, and ends the wait that it began itself.
 * Whatever other attempts took stays, and their waits go on.
 *
 * <p>Only an attempt that is admitted makes a counter or keeps one from being dropped, and a counter of nothing is dropped at once,
 * unless somebody has to wait for it; then it is the first to go. Where there is no room, the counter of fewest failures goes
 * first, of several the one that counted longest ago. So an attacker who wants to free one account has to fail as often on as many
 * other accounts as there is room for.
 */
final class DecayingThrottle implements LoginThrottle {

    static final int MAX_BUCKETS = 100_000;

    private static final Duration ACCOUNT_FORGETS = Duration.ofMinutes(1);
    private static final Duration SOURCE_FORGETS = Duration.ofSeconds(6);

    private final Clock clock;
    private final int maxBuckets;
    // all guarded by this
    private final Map<String, Bucket> buckets = new HashMap<>();
    // keys of the buckets by failures when last counted; in each the one that counted longest ago comes first
    private final List<Set<String>> byFailures = new ArrayList<>();
    // where owners have logged in from; the one unused for longest comes first
    private final Map<String, Bucket> trusted = new LinkedHashMap<>();
    private long attempts;

    DecayingThrottle(Clock clock, int maxBuckets) {
        this.clock = clock;
        this.maxBuckets = maxBuckets;
        for (int failures = 0; failures <= Bucket.MAX_FAILURES; failures++) {
            byFailures.add(new LinkedHashSet<>());
        }
    }

    @Override
    public synchronized Attempt admit(String account, @Nullable String source) {
        Instant now = clock.instant();
        String pair = source == null ? null : pairKey(account, source);
        Bucket owners = pair == null ? null : trusted.get(pair);
        Duration wait = longer(
                wait(owners == null ? buckets.get(accountKey(account)) : owners, now),
                source == null ? Duration.ZERO : wait(buckets.get(sourceKey(source)), now));
        if (!wait.isZero()) {
            return new Refused(wait);
        }
        Counted attempt = new Counted(++attempts, pair);
        attempt.countOn(owners == null ? bucket(accountKey(account), ACCOUNT_FORGETS, now) : owners, now);
        if (source != null) {
            attempt.countOn(bucket(sourceKey(source), SOURCE_FORGETS, now), now);
        }
        makeRoom(now);
        return attempt;
    }

    private static Duration wait(@Nullable Bucket bucket, Instant now) {
        return bucket == null ? Duration.ZERO : bucket.wait(now);
    }

    private Bucket bucket(String key, Duration forgets, Instant now) {
        return buckets.computeIfAbsent(key, absent -> new Bucket(absent, forgets, now));
    }

    private void trust(String pair) {
        Bucket known = trusted.remove(pair);
        trusted.put(pair, known == null ? new Bucket(pair, ACCOUNT_FORGETS, clock.instant()) : known);
        if (trusted.size() > maxBuckets) {
            removeFirst(trusted.keySet());
        }
    }

    /** How many counters there are, for the tests of the bound. */
    synchronized int size() {
        return buckets.size() + trusted.size();
    }

    /**
     * Puts a counter after all others of as many failures; one of none is dropped, unless an attempt that took no more has begun a
     * wait. Does nothing for that of a known source, nor for one that had to make room.
     */
    private void place(Bucket bucket, Instant now) {
        if (buckets.get(bucket.key) != bucket) {
            return;
        }
        byFailures.get(bucket.placed).remove(bucket.key);
        bucket.placed = bucket.failures();
        if (bucket.placed == 0 && bucket.wait(now).isZero()) {
            buckets.remove(bucket.key);
        } else {
            byFailures.get(bucket.placed).add(bucket.key);
        }
    }

    private void makeRoom(Instant now) {
        if (buckets.size() > maxBuckets) {
            forget(now);
        }
        for (int failures = 0; buckets.size() > maxBuckets; ) {
            Set<String> keys = byFailures.get(failures);
            if (keys.isEmpty()) {
                failures++;
            } else {
                buckets.remove(removeFirst(keys));
            }
        }
    }

    /** Places anew what has been forgotten since it was counted, those first that may have been for longest. */
    private void forget(Instant now) {
        for (Set<String> keys : byFailures) {
            boolean forgotten = true;
            while (forgotten && !keys.isEmpty()) {
                String key = keys.iterator().next();
                Bucket bucket = buckets.get(key);
                if (bucket == null) {
                    throw new IllegalStateException("A counter is placed that is not there");
                }
                bucket.forget(now);
                forgotten = bucket.failures() < bucket.placed;
                if (forgotten) {
                    place(bucket, now);
                }
            }
        }
    }

    private static String removeFirst(Set<String> keys) {
        Iterator<String> all = keys.iterator();
        String first = all.next();
        all.remove();
        return first;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static String accountKey(String account) {
        return "account " + account;
    }

    private static String sourceKey(String source) {
        return "source " + SourceNetwork.of(source);
    }

    private static String pairKey(String account, String source) {
        return "pair " + SourceNetwork.of(source) + " " + account;
    }

    /** An attempt that has to wait. It was counted nowhere. */
    private record Refused(Duration toWait) implements Attempt {

        @Override
        public void succeeded() {}

        @Override
        public void giveBack() {}
    }

    /** An attempt that was admitted, and the counters that it was counted on. Guarded by the throttle. */
    private final class Counted implements Attempt {

        private final long id;
        private final @Nullable String pair;
        private final List<Bucket> counters = new ArrayList<>(2);
        private boolean ended;

        Counted(long id, @Nullable String pair) {
            this.id = id;
            this.pair = pair;
        }

        void countOn(Bucket counter, Instant now) {
            counter.forget(now);
            counter.count(now, id);
            place(counter, now);
            counters.add(counter);
        }

        @Override
        public Duration toWait() {
            return Duration.ZERO;
        }

        @Override
        public void succeeded() {
            synchronized (DecayingThrottle.this) {
                if (!ended && pair != null) {
                    trust(pair);
                }
                giveBack();
            }
        }

        @Override
        public void giveBack() {
            synchronized (DecayingThrottle.this) {
                if (!ended) {
                    ended = true;
                    Instant now = clock.instant();
                    for (Bucket counter : counters) {
                        counter.forget(now);
                        counter.giveBack(id);
                        place(counter, now);
                    }
                }
            }
        }
    }

    /** Failures of one account or source, as many as still count. Guarded by the throttle. */
    private static final class Bucket {

        /** Failures that cost nothing but the last of them. */
        private static final int FREE = 5;

        /** No more are kept, so that any attack is forgotten within ten times {@code forgets}. */
        private static final int MAX_FAILURES = 10;

        private static final Duration MAX_DELAY = Duration.ofSeconds(30);

        private final String key;
        private final Duration forgets;
        // the attempts that count, oldest first
        private final Deque<Long> failures = new ArrayDeque<>(1);
        private int placed;
        private Instant forgottenUntil;
        private Instant blockedUntil = Instant.MIN;
        private long blockedBy;

        Bucket(String key, Duration forgets, Instant now) {
            this.key = key;
            this.forgets = forgets;
            this.forgottenUntil = now;
        }

        int failures() {
            return failures.size();
        }

        /** The oldest first. */
        void forget(Instant now) {
            heed(now);
            long steps = Duration.between(forgottenUntil, now).dividedBy(forgets);
            if (steps >= failures.size()) {
                failures.clear();
                forgottenUntil = now;
            } else if (steps > 0) {
                for (long step = 0; step < steps; step++) {
                    failures.remove();
                }
                forgottenUntil = forgottenUntil.plus(forgets.multipliedBy(steps));
            }
        }

        Duration wait(Instant now) {
            heed(now);
            return now.isBefore(blockedUntil) ? Duration.between(now, blockedUntil) : Duration.ZERO;
        }

        /** A clock that was ahead and is set back must not keep anybody out for longer than any failure does. */
        private void heed(Instant now) {
            if (now.isBefore(forgottenUntil)) {
                forgottenUntil = now;
            }
            if (now.isBefore(blockedUntil)
                    && Duration.between(now, blockedUntil).compareTo(MAX_DELAY) > 0) {
                blockedUntil = now.plus(MAX_DELAY);
            }
        }

        /** Where no more are kept, the attempt takes nothing but the wait. */
        void count(Instant now, long attempt) {
            if (failures.size() < MAX_FAILURES) {
                failures.add(attempt);
            }
            if (failures.size() >= FREE) {
                Duration delay = Duration.ofSeconds(1L << (failures.size() - FREE));
                blockedUntil = now.plus(delay.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : delay);
                blockedBy = attempt;
            }
        }

        /** Takes away what that attempt took, if it still counts, and the wait that it began, unless another one began since. */
        void giveBack(long attempt) {
            failures.remove(attempt);
            if (blockedBy == attempt) {
                blockedUntil = Instant.MIN;
            }
        }
    }
}
