package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.tck.gallery.Intercepted.Call;
import io.visioncraft.testkit.Race;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** What may be wrong with reading without a transaction. */
final class FaultyReadings {

    private static final int CONNECTIONS = 8;

    private FaultyReadings() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("RDG-1", "reads in transactions only", FaultyReadings::demandsATransaction),
                Fault.of("RDG-2", "keeps what it has read", FaultyReadings::keepsAnswers),
                Fault.of("RDG-3", "begins a transaction that stays open", () -> Broken.transactions(StaysOpen::new)),
                Fault.of("RDG-4", "ignores an open transaction", () -> Broken.transactions(Beside::new)),
                Fault.of("RDG-5", "forgets that reading failed", () -> Broken.transactions(Forgiving::new)),
                Fault.of("RDG-6", "lets a write through", () -> Broken.transactions(Writing::new)),
                Fault.of(
                        "RDG-6",
                        "lets a guard through",
                        () -> Broken.guards(store -> guard -> {
                            if (store.transactions().active()) {
                                store.guards().hold(guard);
                            }
                        })),
                Fault.of("RDG-7", "wraps what the reading work throws", () -> Broken.transactions(Wrapping::new)),
                Fault.of("RDG-8", "takes a lost read for an unknown outcome", FaultyReadings::outcomesUnknown),
                Fault.of("RDG-9", "reads on after the deadline", () -> Broken.transactions(Patient::new)),
                Fault.of("RDG-10", "leaks a connection when reading fails", () -> Broken.transactions(Leaking::new)),
                Fault.of("RDG-11", "forgets a failure of the store that was caught", FaultyReadings::forgetsFailures),
                Fault.of("RDG-12", "gives up when nested work throws", () -> Broken.transactions(Unforgiving::new)),
                Fault.of(
                        "RDG-13",
                        "takes what was only foreseen for not there",
                        "reading",
                        () -> Foreseeing.with(Foreseeing.Flaw.LOOKS)),
                Fault.of("RDG-13", "fails where a read was only foreseen", "reading", Hasty::new),
                Fault.of(
                        "RDG-14",
                        "answers out of what an earlier reading foresaw",
                        () -> Foreseeing.with(Foreseeing.Flaw.ENDS)));
    }

    private static Persistence demandsATransaction() {
        return Broken.calls((store, call) -> {
            if (call.port().equals("events") && !store.transactions().active()) {
                throw new IllegalStateException("No transaction is open on this thread");
            }
            return call.proceed();
        });
    }

    private static Persistence keepsAnswers() {
        Map<Object, Object> kept = new ConcurrentHashMap<>();
        return Broken.calls((store, call) -> {
            if (!call.is("categories", "find") || store.transactions().active()) {
                return call.proceed();
            }
            Object answer = kept.get(call.arguments()[0]);
            return answer == null ? keeping(kept, call) : answer;
        });
    }

    private static @Nullable Object keeping(Map<Object, Object> kept, Call call) throws Throwable {
        Object answer = call.proceed();
        if (answer != null) {
            kept.put(call.arguments()[0], answer);
        }
        return answer;
    }

    private static Breakable outcomesUnknown() {
        return new Breakable() {
            @Override
            Object whileCutOff(Call call) {
                throw UnavailableException.causedBy(StoreCodes.OUTCOME_UNKNOWN, "The line is cut", null);
            }
        };
    }

    private static Breakable forgetsFailures() {
        return new Breakable() {
            @Override
            void failed() {}
        };
    }

    /** Reads in a transaction of the thread that nobody ends. */
    private static final class StaysOpen extends ForwardingTransactions {

        @SuppressWarnings("ThreadLocalUsage")
        private final ThreadLocal<Boolean> open = ThreadLocal.withInitial(() -> false);

        StaysOpen(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work)
                throws X {
            open.set(true);
            return super.reading(deadline, work);
        }

        @Override
        public boolean active() {
            return open.get() || super.active();
        }
    }

    /** Reads on a connection of its own. */
    private static final class Beside extends ForwardingTransactions {

        Beside(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work)
                throws X {
            return active() ? Race.<T>elsewhere(() -> super.reading(deadline, work)) : super.reading(deadline, work);
        }
    }

    /** Does not notice that reading in an open transaction failed. */
    private static final class Forgiving extends ForwardingTransactions {

        Forgiving(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work)
                throws X {
            return active() ? work.run() : super.reading(deadline, work);
        }
    }

    /** Reads in a transaction like any other. */
    private static final class Writing extends ForwardingTransactions {

        Writing(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work)
                throws X {
            return inTransaction(deadline, work);
        }
    }

    /** Wraps whatever the work throws. */
    private static final class Wrapping extends ForwardingTransactions {

        Wrapping(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work)
                throws X {
            try {
                return super.reading(deadline, work);
            } catch (Exception thrown) {
                throw new IllegalStateException("The reading failed", thrown);
            }
        }
    }

    /** Does not look at the deadline. */
    private static final class Patient extends ForwardingTransactions {

        Patient(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work)
                throws X {
            return super.reading(Deadline.none(), work);
        }
    }

    /** Has a pool of some connections and does not get back those of readings that fail. */
    private static final class Leaking extends ForwardingTransactions {

        private final Semaphore pool = new Semaphore(CONNECTIONS);

        Leaking(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work)
                throws X {
            if (!pool.tryAcquire()) {
                throw UnavailableException.causedBy(StoreCodes.STORE_UNAVAILABLE, "The pool is dry", null);
            }
            T answer = super.reading(deadline, work);
            pool.release();
            return answer;
        }
    }

    /** Takes whatever nested work throws for a failure of the reading around it. */
    private static final class Unforgiving extends ForwardingTransactions {

        @SuppressWarnings("ThreadLocalUsage")
        private final ThreadLocal<Boolean> failed = ThreadLocal.withInitial(() -> false);

        Unforgiving(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work)
                throws X {
            boolean done = false;
            try {
                T answer = super.reading(deadline, work);
                done = true;
                if (failed.get()) {
                    throw ConflictException.transientClash(StoreCodes.ROLLED_BACK, "Nested work has failed", null);
                }
                return answer;
            } finally {
                failed.set(!done);
            }
        }
    }
}
