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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The throttle in memory. It has a counter for the failures of each account and of each source. Once an account's owner has
 * logged in from a source, attempts of this source on the account have a counter of this pair in place of the account's.
 *
 * <p>An attempt knows its counters, and a counter knows the attempts that it counts. So an attempt takes back only its own
 * count, unless the count was forgotten meanwhile, and ends only the wait that it began. The counts and waits of other
 * attempts stay.
 *
 * <p>Only an admitted attempt makes a counter or refreshes one. A counter without failures is dropped at once, unless an
 * attempt has to wait for it; then it is the first to go. Without room, the counter with the fewest failures goes first, and
 * of several the one that counted longest ago. So an attacker who wants to free one account has to fail as often on as many
 * other accounts as there is room for.
 */
final class DecayingThrottle implements LoginThrottle {

    static final int MAX_COUNTERS = 100_000;

    private static final Duration ACCOUNT_FORGETS = Duration.ofMinutes(1);
    private static final Duration SOURCE_FORGETS = Duration.ofSeconds(6);

    private final Clock clock;
    private final int maxCounters;
    // all guarded by this
    private final Map<String, FailureCounter> counters = new HashMap<>();
    // keys of the counters by their failures when last counted; in each set the one that counted longest ago comes
    // first
    private final List<Set<String>> byFailures = new ArrayList<>();
    // counters of pairs of source and account whose owner has logged in from the source; the one unused for longest
    // first
    private final Map<String, FailureCounter> trusted = new LinkedHashMap<>();
    private long attempts;

    DecayingThrottle(Clock clock, int maxCounters) {
        this.clock = clock;
        this.maxCounters = maxCounters;
        for (int failures = 0; failures <= FailureCounter.MAX_FAILURES; failures++) {
            byFailures.add(new LinkedHashSet<>());
        }
    }

    @Override
    public synchronized Attempt admit(String account, @Nullable String source) {
        Instant now = clock.instant();
        String pair = source == null ? null : pairKey(account, source);
        FailureCounter owners = pair == null ? null : trusted.get(pair);
        FailureCounter accounts = owners == null ? counters.get(accountKey(account)) : owners;
        FailureCounter sources = source == null ? null : counters.get(sourceKey(source));
        Duration wait = longer(wait(accounts, now), wait(sources, now));
        if (!wait.isZero()) {
            return new Refused(wait, forUndecided(accounts, now) && forUndecided(sources, now));
        }
        Counted attempt = new Counted(++attempts, pair);
        attempt.countOn(owners == null ? counter(accountKey(account), ACCOUNT_FORGETS, now) : owners, now);
        if (source != null) {
            attempt.countOn(counter(sourceKey(source), SOURCE_FORGETS, now), now);
        }
        makeRoom(now);
        return attempt;
    }

    private static Duration wait(@Nullable FailureCounter counter, Instant now) {
        return counter == null ? Duration.ZERO : counter.wait(now);
    }

    /** Whether nothing but undecided attempts makes anybody wait for this counter. */
    private static boolean forUndecided(@Nullable FailureCounter counter, Instant now) {
        return counter == null || counter.wait(now).isZero() || counter.waitsForUndecided();
    }

    private FailureCounter counter(String key, Duration forgets, Instant now) {
        return counters.computeIfAbsent(key, absent -> new FailureCounter(absent, forgets, now));
    }

    private void trust(String pair) {
        FailureCounter known = trusted.remove(pair);
        trusted.put(pair, known == null ? new FailureCounter(pair, ACCOUNT_FORGETS, clock.instant()) : known);
        if (trusted.size() > maxCounters) {
            removeFirst(trusted.keySet());
        }
    }

    /** The number of counters, for the tests of the bound. */
    synchronized int size() {
        return counters.size() + trusted.size();
    }

    /**
     * Puts a counter after all others with as many failures. Drops one without failures, unless an attempt has to wait for it.
     * Does nothing for the counter of a pair, nor for one that was dropped to make room.
     */
    private void place(FailureCounter counter, Instant now) {
        if (counters.get(counter.key()) != counter) {
            return;
        }
        byFailures.get(counter.placed()).remove(counter.key());
        counter.placeAt(counter.failures());
        if (counter.placed() == 0 && counter.wait(now).isZero()) {
            counters.remove(counter.key());
        } else {
            byFailures.get(counter.placed()).add(counter.key());
        }
    }

    private void makeRoom(Instant now) {
        if (counters.size() > maxCounters) {
            forget(now);
        }
        for (int failures = 0; counters.size() > maxCounters; ) {
            Set<String> keys = byFailures.get(failures);
            if (keys.isEmpty()) {
                failures++;
            } else {
                counters.remove(removeFirst(keys));
            }
        }
    }

    /** Forgets old failures of the counters and places these anew, the one that counted longest ago first. */
    private void forget(Instant now) {
        for (Set<String> keys : byFailures) {
            boolean forgotten = true;
            while (forgotten && !keys.isEmpty()) {
                String key = keys.iterator().next();
                FailureCounter counter = counters.get(key);
                if (counter == null) {
                    throw new IllegalStateException("A counter is placed that is not there");
                }
                counter.forget(now);
                forgotten = counter.failures() < counter.placed();
                if (forgotten) {
                    place(counter, now);
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

    /** An attempt that has to wait. No counter counted it. */
    private record Refused(Duration toWait, boolean waitsForUndecided) implements Attempt {

        @Override
        public void succeeded() {}

        @Override
        public void giveBack() {}
    }

    /** An admitted attempt and the counters that counted it. Guarded by the throttle. */
    private final class Counted implements Attempt {

        private final long id;
        private final @Nullable String pair;
        private final List<FailureCounter> countedOn = new ArrayList<>(2);
        private boolean ended;

        Counted(long id, @Nullable String pair) {
            this.id = id;
            this.pair = pair;
        }

        void countOn(FailureCounter counter, Instant now) {
            counter.forget(now);
            counter.count(now, id);
            place(counter, now);
            countedOn.add(counter);
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
        public void failed() {
            synchronized (DecayingThrottle.this) {
                if (!ended) {
                    ended = true;
                    countedOn.forEach(counter -> counter.wrong(id));
                }
            }
        }

        @Override
        public void giveBack() {
            synchronized (DecayingThrottle.this) {
                if (!ended) {
                    ended = true;
                    Instant now = clock.instant();
                    for (FailureCounter counter : countedOn) {
                        counter.forget(now);
                        counter.giveBack(id);
                        place(counter, now);
                    }
                }
            }
        }
    }
}
