package io.visioncraft.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The throttle in memory. Three kinds of buckets: what was tried on an account, what came from a source, and, once the owner
 * has logged in from a source, what came from there on that account; the last one stands in for the first.
 */
final class DecayingThrottle implements LoginThrottle {

    static final int MAX_BUCKETS = 100_000;

    private static final Duration ACCOUNT_FORGETS = Duration.ofMinutes(1);
    private static final Duration SOURCE_FORGETS = Duration.ofSeconds(6);
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:][0-9A-Fa-f:.]+");
    private static final int NETWORK_BYTES = 8;

    private final Clock clock;
    private final int maxBuckets;
    // guarded by this; the bucket unused for longest comes first
    private final Map<String, Bucket> buckets = new LinkedHashMap<>();

    DecayingThrottle(Clock clock, int maxBuckets) {
        this.clock = clock;
        this.maxBuckets = maxBuckets;
    }

    @Override
    public synchronized Duration admit(String account, @Nullable String source) {
        Instant now = clock.instant();
        Bucket onAccount = bucket(accountKey(account), ACCOUNT_FORGETS, now);
        Bucket fromSource = source == null ? null : bucket(sourceKey(source), SOURCE_FORGETS, now);
        Bucket trusted = source == null || !buckets.containsKey(pairKey(account, source))
                ? null
                : bucket(pairKey(account, source), ACCOUNT_FORGETS, now);

        Duration wait = longer(
                (trusted == null ? onAccount : trusted).wait(now),
                fromSource == null ? Duration.ZERO : fromSource.wait(now));
        if (wait.isZero()) {
            onAccount.count(now);
            if (fromSource != null) {
                fromSource.count(now);
            }
            if (trusted != null) {
                trusted.count(now);
            }
        }
        trim();
        return wait;
    }

    @Override
    public synchronized void succeeded(String account, @Nullable String source) {
        giveBack(account, source);
        if (source != null) {
            bucket(pairKey(account, source), ACCOUNT_FORGETS, clock.instant());
            trim();
        }
    }

    @Override
    public synchronized void giveBack(String account, @Nullable String source) {
        giveBack(accountKey(account));
        if (source != null) {
            giveBack(sourceKey(source));
            giveBack(pairKey(account, source));
        }
    }

    private void giveBack(String key) {
        Bucket bucket = buckets.get(key);
        if (bucket != null) {
            bucket.giveBack();
        }
    }

    /** How many buckets there are, for the tests of the bound. */
    synchronized int size() {
        return buckets.size();
    }

    private Bucket bucket(String key, Duration forgets, Instant now) {
        Bucket bucket = buckets.remove(key);
        if (bucket == null) {
            bucket = new Bucket(forgets, now);
        }
        bucket.forget(now);
        buckets.put(key, bucket);
        return bucket;
    }

    private void trim() {
        Iterator<String> longestUnused = buckets.keySet().iterator();
        while (buckets.size() > maxBuckets) {
            longestUnused.next();
            longestUnused.remove();
        }
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static String accountKey(String account) {
        return "account " + account;
    }

    private static String sourceKey(String source) {
        return "source " + network(source);
    }

    private static String pairKey(String account, String source) {
        return "pair " + network(source) + " " + account;
    }

    /** One subscriber holds a whole IPv6 network of 64 bits, so that its addresses count as one source. */
    private static String network(String source) {
        if (source.indexOf(':') < 0 || !IPV6.matcher(source).matches()) {
            return source;
        }
        try {
            // a literal of these characters is parsed, never looked up
            InetAddress address = InetAddress.getByName(source);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
                    : address.getHostAddress();
        } catch (UnknownHostException malformed) {
            return source;
        }
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
        private Instant forgottenUntil;
        private Instant blockedUntil = Instant.MIN;

        Bucket(Duration forgets, Instant now) {
            this.forgets = forgets;
            this.forgottenUntil = now;
        }

        void forget(Instant now) {
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
            return now.isBefore(blockedUntil) ? Duration.between(now, blockedUntil) : Duration.ZERO;
        }

        void count(Instant now) {
            failures = Math.min(failures + 1, MAX_FAILURES);
            if (failures >= FREE) {
                Duration delay = Duration.ofSeconds(1L << (failures - FREE));
                blockedUntil = now.plus(delay.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : delay);
            }
        }

        void giveBack() {
            failures = Math.max(failures - 1, 0);
            blockedUntil = Instant.MIN;
        }
    }
}
