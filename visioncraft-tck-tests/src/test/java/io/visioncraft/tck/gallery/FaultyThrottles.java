package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.LoginThrottle;
import io.visioncraft.authentication.LoginThrottle.Attempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What may be wrong with the throttle. */
final class FaultyThrottles {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Attempt FREE = new Uncounted(Duration.ZERO);

    private FaultyThrottles() {}

    static List<Fault> all() {
        return List.of(
                fault("THR-1", "makes everybody wait", (right, store) -> new Other(right) {
                    @Override
                    public Attempt admit(String account, @Nullable String source) {
                        Attempt attempt = super.admit(account, source);
                        return new Told(attempt.toWait().plus(SECOND), attempt);
                    }
                }),
                fault("THR-2", "counts an account by its source only", (right, store) -> new Other(right) {
                    @Override
                    public Attempt admit(String account, @Nullable String source) {
                        return super.admit(account + source, source);
                    }
                }),
                fault("THR-3", "does not count sources", (right, store) -> new Other(right) {
                    @Override
                    public Attempt admit(String account, @Nullable String source) {
                        return super.admit(account, null);
                    }
                }),
                fault("THR-4", "does not count what has no source", (right, store) -> new Other(right) {
                    @Override
                    public Attempt admit(String account, @Nullable String source) {
                        return source == null ? FREE : super.admit(account, source);
                    }
                }),
                fault("THR-5", "locks for good", (right, store) -> new Other(right) {
                    @Override
                    public Attempt admit(String account, @Nullable String source) {
                        Attempt attempt = super.admit(account, source);
                        return attempt.toWait().isZero() ? attempt : new Told(Duration.ofDays(36_500), attempt);
                    }
                }),
                fault("THR-6", "counts attempts that have to wait", (right, store) -> new Other(right) {

                    private final AtomicInteger refused = new AtomicInteger();

                    @Override
                    public Attempt admit(String account, @Nullable String source) {
                        Attempt attempt = super.admit(account, source);
                        Duration wait = attempt.toWait();
                        return wait.isZero() ? attempt : new Told(wait.plusSeconds(refused.getAndIncrement()), attempt);
                    }
                }),
                Fault.of("THR-7", "never forgets", () -> (BiFunction<Clock, Persistence, LoginThrottle>)
                        (clock, store) -> LoginThrottle.decaying(Clock.fixed(clock.instant(), ZoneOffset.UTC))),
                fault("THR-8", "gives nothing back", (right, store) -> new Other(right) {
                    @Override
                    public Attempt admit(String account, @Nullable String source) {
                        return new Uncounted(super.admit(account, source).toWait());
                    }
                }),
                fault("THR-9", "trusts no source", (right, store) -> new Other(right) {
                    @Override
                    public Attempt admit(String account, @Nullable String source) {
                        return new Told(super.admit(account, source)) {
                            @Override
                            public void succeeded() {
                                giveBack();
                            }
                        };
                    }
                }),
                fault("THR-10", "looks and counts in two steps", (right, store) -> new TwoSteps()),
                fault("THR-11", "rolls back what it counted", RolledBack::new),
                fault("THR-12", "treats accounts that nobody has otherwise", (right, store) -> new Other(right) {
                    @Override
                    public Attempt admit(String account, @Nullable String source) {
                        return account.startsWith("nobody") ? FREE : super.admit(account, source);
                    }
                }),
                Fault.of("THR-13", "forgets who has not failed for the longest", () ->
                        (BiFunction<Clock, Persistence, LoginThrottle>) (clock, store) -> new Forgetful(clock)),
                fault(
                        "THR-14",
                        "keeps a counter for each attempt that has to wait",
                        (right, store) -> new Washed(right)),
                fault("THR-15", "takes an address as it is written", (right, store) -> new Other(right) {
                    @Override
                    public Attempt admit(String account, @Nullable String source) {
                        return super.admit(account, source == null ? null : "address " + source);
                    }
                }),
                fault("THR-16", "lets everybody go on when somebody was right", (right, store) -> new Cleared(right)),
                Fault.of("THR-17", "keeps the instant at which a wait is over", () ->
                        (BiFunction<Clock, Persistence, LoginThrottle>) (clock, store) -> new Until(clock)),
                fault(
                        "THR-18",
                        "looks up where an attempt is given back when it ends",
                        (right, store) -> new LookedUp(right)),
                fault(
                        "THR-19",
                        "lets a source go on when any of its attempts is given back",
                        (right, store) -> new Resumed(right)),
                fault(
                        "THR-20",
                        "gives back one attempt of the account, whichever ended",
                        (right, store) -> new Nameless(right)));
    }

    /** An account of which somebody was right has to wait no more until its next failure. */
    private static final class Cleared extends Other {

        private final Set<String> cleared = ConcurrentHashMap.newKeySet();

        Cleared(LoginThrottle right) {
            super(right);
        }

        @Override
        public Attempt admit(String account, @Nullable String source) {
            Attempt attempt = super.admit(account, source);
            return cleared.remove(account)
                    ? FREE
                    : new Told(attempt) {
                        @Override
                        public void succeeded() {
                            super.succeeded();
                            cleared.add(account);
                        }
                    };
        }
    }

    /** Says what is left until the end of a wait, whatever the clock says. */
    private static final class Until extends Other {

        private final Clock clock;
        private final Map<String, Instant> ends = new ConcurrentHashMap<>();

        Until(Clock clock) {
            super(LoginThrottle.decaying(clock));
            this.clock = clock;
        }

        @Override
        public Attempt admit(String account, @Nullable String source) {
            Instant now = clock.instant();
            Instant end = ends.getOrDefault(account, now);
            Attempt attempt =
                    now.isBefore(end) ? new Uncounted(Duration.between(now, end)) : super.admit(account, source);
            ends.put(account, now.plus(attempt.toWait()));
            return attempt;
        }
    }

    /** Has room for a thousand counters, and forgets all of them when those who have to wait have filled it. */
    private static final class Washed extends Other {

        private static final int ROOM = 1_000;

        private final Set<String> kept = ConcurrentHashMap.newKeySet();

        Washed(LoginThrottle right) {
            super(right);
        }

        @Override
        public Attempt admit(String account, @Nullable String source) {
            Attempt attempt = super.admit(account, source);
            if (!attempt.toWait().isZero()) {
                kept.add(account);
            }
            return kept.size() > ROOM ? FREE : attempt;
        }
    }

    /** Gives nothing back where the source became known while the attempt went on. */
    private static final class LookedUp extends Other {

        private final Set<String> known = ConcurrentHashMap.newKeySet();

        LookedUp(LoginThrottle right) {
            super(right);
        }

        @Override
        public Attempt admit(String account, @Nullable String source) {
            Attempt attempt = super.admit(account, source);
            String pair = account + " " + source;
            return known.contains(pair)
                    ? attempt
                    : new Told(attempt) {
                        @Override
                        public void succeeded() {
                            if (known.add(pair)) {
                                super.succeeded();
                            }
                        }

                        @Override
                        public void giveBack() {
                            if (!known.contains(pair)) {
                                super.giveBack();
                            }
                        }
                    };
        }
    }

    /** A source has to wait no more, until its next failure, when one of its attempts is given back. */
    private static final class Resumed extends Other {

        private final Set<Optional<String>> resumed = ConcurrentHashMap.newKeySet();

        Resumed(LoginThrottle right) {
            super(right);
        }

        @Override
        public Attempt admit(String account, @Nullable String source) {
            Attempt attempt = super.admit(account, source);
            return resumed.remove(Optional.ofNullable(source))
                    ? FREE
                    : new Told(attempt) {
                        @Override
                        public void giveBack() {
                            super.giveBack();
                            resumed.add(Optional.ofNullable(source));
                        }
                    };
        }
    }

    /** Takes the newest attempt of an account for the one that ends. */
    private static final class Nameless extends Other {

        private final Map<String, Deque<Attempt>> counted = new ConcurrentHashMap<>();

        Nameless(LoginThrottle right) {
            super(right);
        }

        @Override
        public Attempt admit(String account, @Nullable String source) {
            Attempt attempt = super.admit(account, source);
            Deque<Attempt> ofAccount = counted.computeIfAbsent(account, any -> new ConcurrentLinkedDeque<>());
            if (attempt.toWait().isZero()) {
                ofAccount.push(attempt);
            }
            return new Told(attempt) {
                @Override
                public void giveBack() {
                    Attempt newest = ofAccount.poll();
                    if (newest != null) {
                        newest.giveBack();
                    }
                }
            };
        }
    }

    private static Fault fault(
            String rule, String mechanism, BiFunction<LoginThrottle, Persistence, LoginThrottle> broken) {
        BiFunction<Clock, Persistence, LoginThrottle> adapter =
                (clock, store) -> broken.apply(LoginThrottle.decaying(clock), store);
        return Fault.of(rule, mechanism, () -> adapter);
    }

    /** A throttle that is right until something is overridden. */
    private static class Other implements LoginThrottle {

        private final LoginThrottle right;

        Other(LoginThrottle right) {
            this.right = right;
        }

        @Override
        public Attempt admit(String account, @Nullable String source) {
            return right.admit(account, source);
        }
    }

    /** An attempt of which something else is said, or that ends otherwise. */
    private static class Told implements Attempt {

        private final Duration toWait;
        private final Attempt right;

        Told(Attempt right) {
            this(right.toWait(), right);
        }

        Told(Duration toWait, Attempt right) {
            this.toWait = toWait;
            this.right = right;
        }

        @Override
        public Duration toWait() {
            return toWait;
        }

        @Override
        public void succeeded() {
            right.succeeded();
        }

        @Override
        public void giveBack() {
            right.giveBack();
        }
    }

    /** An attempt that was counted nowhere. */
    private record Uncounted(Duration toWait) implements Attempt {

        @Override
        public void succeeded() {}

        @Override
        public void giveBack() {}
    }

    /** Five failures of an account are free; nothing else is counted. */
    private static final class TwoSteps implements LoginThrottle {

        private static final int FAILURES = 5;

        private final Map<String, Integer> failures = new ConcurrentHashMap<>();
        private final Runnable meeting = Meeting.of(20, 20);

        @Override
        public Attempt admit(String account, @Nullable String source) {
            int soFar = failures.getOrDefault(account, 0);
            if (account.startsWith("bob")) {
                meeting.run();
            }
            if (soFar >= FAILURES) {
                return new Uncounted(SECOND);
            }
            failures.put(account, soFar + 1);
            return FREE;
        }
    }

    /** Keeps a thousand accounts, each counted rightly, and drops the one that failed first. */
    private static final class Forgetful implements LoginThrottle {

        private static final int KEPT = 1_000;

        private final Clock clock;
        private final Map<String, LoginThrottle> accounts = new LinkedHashMap<>();

        Forgetful(Clock clock) {
            this.clock = clock;
        }

        @Override
        public synchronized Attempt admit(String account, @Nullable String source) {
            Attempt attempt = accounts.computeIfAbsent(account, any -> LoginThrottle.decaying(clock))
                    .admit(account, source);
            if (accounts.size() > KEPT) {
                accounts.remove(accounts.keySet().iterator().next());
            }
            return attempt;
        }
    }

    /** Counts in the transaction of its caller. */
    private static final class RolledBack extends Other {

        private final Persistence store;

        RolledBack(LoginThrottle right, Persistence store) {
            super(right);
            this.store = store;
        }

        @Override
        public Attempt admit(String account, @Nullable String source) {
            Attempt attempt = super.admit(account, source);
            if (attempt.toWait().isZero() && store.transactions().active()) {
                attempt.giveBack();
                store.transactions().afterCommit(() -> super.admit(account, source));
            }
            return attempt;
        }
    }
}
