package io.visioncraft.authentication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The throttle in memory. Two kinds of counters: what was tried on an account, and what came from a source. Once the owner has
 * logged in from a source, a counter of what came from there on that account stands in for the first.
 *
 * <p>What is given back is what that attempt counted, and the wait that it began: a wait that others began goes on, whoever
 * logs in meanwhile.
 *
 * <p>Only an attempt that is admitted makes a counter or keeps one from being dropped, and a counter of nothing is dropped at once.
 * Where there is no room, the counter of fewest failures goes first, of several the one that counted longest ago: whoever would
 * free an account has to fail as often on as many others as there is room for.
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

    DecayingThrottle(Clock clock, int maxBuckets) {
        this.clock = clock;
        this.maxBuckets = maxBuckets;
        for (int failures = 0; failures <= Bucket.MAX_FAILURES; failures++) {
            byFailures.add(new LinkedHashSet<>());
        }
    }

    @Override
    public synchronized Duration admit(String account, @Nullable String source) {
        Instant now = clock.instant();
        Bucket owners = source == null ? null : trusted.get(pairKey(account, source));
        Duration wait = longer(
                wait(owners == null ? buckets.get(accountKey(account)) : owners, now),
                source == null ? Duration.ZERO : wait(buckets.get(sourceKey(source)), now));
        if (wait.isZero()) {
            if (owners == null) {
                count(accountKey(account), ACCOUNT_FORGETS, source, now);
            } else {
                owners.forget(now);
                owners.count(now, source);
            }
            if (source != null) {
                count(sourceKey(source), SOURCE_FORGETS, account, now);
            }
            makeRoom(now);
        }
        return wait;
    }

    private static Duration wait(@Nullable Bucket bucket, Instant now) {
        return bucket == null ? Duration.ZERO : bucket.wait(now);
    }

    private void count(String key, Duration forgets, @Nullable String by, Instant now) {
        Bucket bucket = buckets.computeIfAbsent(key, any -> new Bucket(forgets, now));
        bucket.forget(now);
        bucket.count(now, by);
        place(key, bucket);
    }

    @Override
    public synchronized void succeeded(String account, @Nullable String source) {
        giveBack(account, source);
        if (source != null) {
            String key = pairKey(account, source);
            Bucket known = trusted.remove(key);
            trusted.put(key, known == null ? new Bucket(ACCOUNT_FORGETS, clock.instant()) : known);
            if (trusted.size() > maxBuckets) {
                removeFirst(trusted.keySet());
            }
        }
    }

    @Override
    public synchronized void giveBack(String account, @Nullable String source) {
        Bucket owners = source == null ? null : trusted.get(pairKey(account, source));
        if (owners == null) {
            giveBackTo(accountKey(account), source);
        } else {
            owners.giveBack(source);
        }
        if (source != null) {
            giveBackTo(sourceKey(source), account);
        }
    }

    private void giveBackTo(String key, @Nullable String by) {
        Bucket bucket = buckets.get(key);
        if (bucket != null) {
            bucket.giveBack(by);
            place(key, bucket);
        }
    }

    /** How many counters there are, for the tests of the bound. */
    synchronized int size() {
        return buckets.size() + trusted.size();
    }

    /** Puts a counter after all others of as many failures; one of none is dropped. */
    private void place(String key, Bucket bucket) {
        byFailures.get(bucket.placed).remove(key);
        bucket.placed = bucket.failures;
        if (bucket.failures == 0) {
            buckets.remove(key);
        } else {
            byFailures.get(bucket.failures).add(key);
        }
    }

    private void makeRoom(Instant now) {
        if (buckets.size() > maxBuckets) {
            forget(now);
        }
        for (int failures = 1; buckets.size() > maxBuckets; ) {
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
                forgotten = bucket.failures < bucket.placed;
                if (forgotten) {
                    place(key, bucket);
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

    /** Failures of one account or source, as many as still count. Guarded by the throttle. */
    private static final class Bucket {

        /** Failures that cost nothing but the last of them. */
        private static final int FREE = 5;

        /** No more are kept, so that any attack is forgotten within ten times {@code forgets}. */
        private static final int MAX_FAILURES = 10;

        private static final Duration MAX_DELAY = Duration.ofSeconds(30);

        private final Duration forgets;
        private int failures;
        private int placed;
        private Instant forgottenUntil;
        private Instant blockedUntil = Instant.MIN;
        private @Nullable String blockedBy;

        Bucket(Duration forgets, Instant now) {
            this.forgets = forgets;
            this.forgottenUntil = now;
        }

        void forget(Instant now) {
            heed(now);
            long steps = Duration.between(forgottenUntil, now).dividedBy(forgets);
            if (steps >= failures) {
                failures = 0;
                forgottenUntil = now;
            } else if (steps > 0) {
                failures -= (int) steps;
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

        /** {@code by} is where the attempt came from, or what it was tried on. */
        void count(Instant now, @Nullable String by) {
            failures = Math.min(failures + 1, MAX_FAILURES);
            if (failures >= FREE) {
                Duration delay = Duration.ofSeconds(1L << (failures - FREE));
                blockedUntil = now.plus(delay.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : delay);
                blockedBy = by;
            }
        }

        /** Ends no wait but that of the attempt itself: another one began since, when this one's was over. */
        void giveBack(@Nullable String by) {
            failures = Math.max(failures - 1, 0);
            if (Objects.equals(by, blockedBy)) {
                blockedUntil = Instant.MIN;
            }
        }
    }
}
