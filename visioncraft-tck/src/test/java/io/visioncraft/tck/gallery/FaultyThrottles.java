package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.LoginThrottle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What may be wrong with the throttle. */
final class FaultyThrottles {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private FaultyThrottles() {}

    static List<Fault> all() {
        return List.of(
                fault("THR-1", "makes everybody wait", (right, store) -> new Other(right) {
                    @Override
                    public Duration admit(String account, @Nullable String source) {
                        return super.admit(account, source).plus(SECOND);
                    }
                }),
                fault("THR-2", "counts an account by its source only", (right, store) -> new Other(right) {
                    @Override
                    public Duration admit(String account, @Nullable String source) {
                        return super.admit(account + source, source);
                    }
                }),
                fault("THR-3", "does not count sources", (right, store) -> new Other(right) {
                    @Override
                    public Duration admit(String account, @Nullable String source) {
                        return super.admit(account, null);
                    }
                }),
                fault("THR-4", "does not count what has no source", (right, store) -> new Other(right) {
                    @Override
                    public Duration admit(String account, @Nullable String source) {
                        return source == null ? Duration.ZERO : super.admit(account, source);
                    }
                }),
                fault("THR-5", "locks for good", (right, store) -> new Other(right) {
                    @Override
                    public Duration admit(String account, @Nullable String source) {
                        Duration wait = super.admit(account, source);
                        return wait.isZero() ? wait : Duration.ofDays(36_500);
                    }
                }),
                fault("THR-6", "counts attempts that have to wait", (right, store) -> new Other(right) {

                    private final AtomicInteger refused = new AtomicInteger();

                    @Override
                    public Duration admit(String account, @Nullable String source) {
                        Duration wait = super.admit(account, source);
                        return wait.isZero() ? wait : wait.plusSeconds(refused.getAndIncrement());
                    }
                }),
                Fault.of("THR-7", "never forgets", () -> (BiFunction<Clock, Persistence, LoginThrottle>)
                        (clock, store) -> LoginThrottle.decaying(Clock.fixed(clock.instant(), ZoneOffset.UTC))),
                fault("THR-8", "gives nothing back", (right, store) -> new Other(right) {
                    @Override
                    public void succeeded(String account, @Nullable String source) {}

                    @Override
                    public void giveBack(String account, @Nullable String source) {}
                }),
                fault("THR-9", "trusts no source", (right, store) -> new Other(right) {
                    @Override
                    public void succeeded(String account, @Nullable String source) {
                        super.giveBack(account, source);
                    }
                }),
                fault("THR-10", "looks and counts in two steps", (right, store) -> new TwoSteps()),
                fault("THR-11", "rolls back what it counted", RolledBack::new),
                fault("THR-12", "treats accounts that nobody has otherwise", (right, store) -> new Other(right) {
                    @Override
                    public Duration admit(String account, @Nullable String source) {
                        return account.startsWith("nobody") ? Duration.ZERO : super.admit(account, source);
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
                    public Duration admit(String account, @Nullable String source) {
                        return super.admit(account, source == null ? null : "address " + source);
                    }
                }),
                fault("THR-16", "lets everybody go on when somebody was right", (right, store) -> new Cleared(right)),
                Fault.of("THR-17", "keeps the instant at which a wait is over", () ->
                        (BiFunction<Clock, Persistence, LoginThrottle>) (clock, store) -> new Until(clock)));
    }

    /** An account of which somebody was right has to wait no more until its next failure. */
    private static final class Cleared extends Other {

        private final Set<String> cleared = ConcurrentHashMap.newKeySet();

        Cleared(LoginThrottle right) {
            super(right);
        }

        @Override
        public Duration admit(String account, @Nullable String source) {
            Duration wait = super.admit(account, source);
            return cleared.remove(account) ? Duration.ZERO : wait;
        }

        @Override
        public void succeeded(String account, @Nullable String source) {
            super.succeeded(account, source);
            cleared.add(account);
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
        public Duration admit(String account, @Nullable String source) {
            Instant now = clock.instant();
            Instant end = ends.getOrDefault(account, now);
            Duration wait = now.isBefore(end) ? Duration.between(now, end) : super.admit(account, source);
            ends.put(account, now.plus(wait));
            return wait;
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
        public Duration admit(String account, @Nullable String source) {
            Duration wait = super.admit(account, source);
            if (!wait.isZero()) {
                kept.add(account);
            }
            return kept.size() > ROOM ? Duration.ZERO : wait;
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
        public Duration admit(String account, @Nullable String source) {
            return right.admit(account, source);
        }

        @Override
        public void succeeded(String account, @Nullable String source) {
            right.succeeded(account, source);
        }

        @Override
        public void giveBack(String account, @Nullable String source) {
            right.giveBack(account, source);
        }
    }

    /** Five failures of an account are free; nothing else is counted. */
    private static final class TwoSteps implements LoginThrottle {

        private static final int FREE = 5;

        private final Map<String, Integer> failures = new ConcurrentHashMap<>();
        private final Runnable meeting = Meeting.of(20, 20);

        @Override
        public Duration admit(String account, @Nullable String source) {
            int soFar = failures.getOrDefault(account, 0);
            if (account.startsWith("bob")) {
                meeting.run();
            }
            if (soFar >= FREE) {
                return SECOND;
            }
            failures.put(account, soFar + 1);
            return Duration.ZERO;
        }

        @Override
        public void succeeded(String account, @Nullable String source) {
            failures.remove(account);
        }

        @Override
        public void giveBack(String account, @Nullable String source) {
            failures.merge(account, -1, Integer::sum);
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
        public synchronized Duration admit(String account, @Nullable String source) {
            Duration wait = of(account).admit(account, source);
            if (accounts.size() > KEPT) {
                accounts.remove(accounts.keySet().iterator().next());
            }
            return wait;
        }

        @Override
        public synchronized void succeeded(String account, @Nullable String source) {
            of(account).succeeded(account, source);
        }

        @Override
        public synchronized void giveBack(String account, @Nullable String source) {
            of(account).giveBack(account, source);
        }

        private LoginThrottle of(String account) {
            return accounts.computeIfAbsent(account, any -> LoginThrottle.decaying(clock));
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
        public Duration admit(String account, @Nullable String source) {
            Duration wait = super.admit(account, source);
            if (wait.isZero() && store.transactions().active()) {
                super.giveBack(account, source);
                store.transactions().afterCommit(() -> super.admit(account, source));
            }
            return wait;
        }
    }
}
