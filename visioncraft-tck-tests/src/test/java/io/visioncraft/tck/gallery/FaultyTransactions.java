package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.billing.BillingRepositories;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.tck.gallery.Intercepted.Call;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What may be wrong with transactions. */
final class FaultyTransactions {

    private FaultyTransactions() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("TXN-1", "forgets what one repository wrote", FaultyTransactions::forgetsAWrite),
                Fault.of("TXN-2", "writes past the transaction", "payments", () -> past("payments", "save")),
                Fault.of("TXN-3", "commits on checked exceptions", () -> Broken.transactions(OnChecked::new)),
                Fault.of("TXN-4", "commits on errors", () -> Broken.transactions(OnError::new)),
                Fault.of("TXN-5", "wraps what the work throws", () -> Broken.transactions(Wrapping::new)),
                Fault.of("TXN-6", "holds writes back until the commit", () -> HeldBack.flawed(HeldBack.Flaw.READS)),
                Fault.of("TXN-7", "reads what is not committed", FaultyTransactions::readsDirty),
                Fault.of(
                        "TXN-8",
                        "applies some writes before the commit is decided",
                        () -> HeldBack.flawed(HeldBack.Flaw.TOO_EARLY)),
                Fault.of("TXN-9", "commits nested work by itself", () -> Broken.transactions(Apart::new)),
                Fault.of("TXN-10", "forgets that nested work failed", () -> Broken.transactions(Forgiving::new)),
                Fault.of(
                        "TXN-11", "commits nested work by itself", "visibility", () -> Broken.transactions(Apart::new)),
                Fault.of("TXN-12", "takes a failed transaction for open", () -> Broken.transactions(StillOpen::new)),
                Fault.of("TXN-13", "runs actions before the commit", () -> Broken.transactions(TooSoon::new)),
                Fault.of("TXN-13", "runs actions twice", () -> Broken.transactions(Twice::new)),
                Fault.of("TXN-14", "keeps actions after a rollback", () -> Broken.transactions(Keeping::new)),
                Fault.of("TXN-15", "lets an action's failure out", () -> Broken.transactions(Loud::new)),
                Fault.of("TXN-16", "leaves writes on the thread", () -> HeldBack.flawed(HeldBack.Flaw.LEAKS)),
                Fault.of("TXN-17", "shares one transaction among threads", () -> HeldBack.flawed(HeldBack.Flaw.SHARED)),
                Fault.of("TXN-18", "opens a transaction by itself", FaultyTransactions::opensOne),
                Fault.of("TXN-19", "makes a repository anew each time", FaultyTransactions::makesOneAnew),
                Fault.of(
                        "TXN-20",
                        "waits for a row beyond the deadline",
                        () -> Queueing.patientlyAt("categories", "save")),
                Fault.of(
                        "TXN-21",
                        "answers out of what it read before its own writes",
                        () -> Foreseeing.with(Foreseeing.Flaw.WRITES)),
                Fault.of(
                        "TXN-22",
                        "answers under a guard out of what it read before",
                        () -> Foreseeing.with(Foreseeing.Flaw.GUARDS)),
                Fault.of(
                        "TXN-23",
                        "takes what was only foreseen for not there",
                        () -> Foreseeing.with(Foreseeing.Flaw.LOOKS)),
                Fault.of(
                        "TXN-23",
                        "answers another question by what it read ahead",
                        () -> Foreseeing.with(Foreseeing.Flaw.ARGUMENTS)),
                Fault.of("TXN-23", "locks what was only foreseen", () -> Foreseeing.with(Foreseeing.Flaw.LOCKS)),
                Fault.of("TXN-23", "sends a text that no database takes", () -> Foreseeing.with(Foreseeing.Flaw.TEXTS)),
                Fault.of(
                        "TXN-23",
                        "takes what failed when it was foreseen for not there",
                        () -> Foreseeing.with(Foreseeing.Flaw.FAILURES)),
                Fault.of("TXN-23", "fails where a read was only foreseen", "in a transaction", Hasty::new),
                Fault.of(
                        "TXN-24",
                        "answers out of what another thread foresaw",
                        () -> Foreseeing.with(Foreseeing.Flaw.THREADS)),
                Fault.of(
                        "TXN-24",
                        "answers out of what an earlier transaction foresaw",
                        () -> Foreseeing.with(Foreseeing.Flaw.ENDS)));
    }

    private static Persistence forgetsAWrite() {
        return Broken.callsOf("creditNotes", "save", (store, call) -> null);
    }

    /** One method of one repository has a transaction of its own. */
    static Persistence past(String port, String method) {
        return Broken.callsOf(port, method, Broken::alone);
    }

    private static Persistence readsDirty() {
        Map<Object, Aggregate<?>> saved = new ConcurrentHashMap<>();
        return Broken.calls((store, call) -> {
            if (call.method().getName().equals("save") && call.arguments()[0] instanceof Aggregate<?> record) {
                saved.put(record.id(), record);
            }
            Object answer = call.proceed();
            return call.method().getName().equals("find")
                            && call.arguments()[0] instanceof Id id
                            && saved.containsKey(id)
                    ? Optional.of(saved.get(id))
                    : answer;
        });
    }

    private static Persistence opensOne() {
        return Broken.calls(
                (store, call) -> store.transactions().active() ? call.proceed() : Broken.alone(store, call));
    }

    private static Persistence makesOneAnew() {
        InMemoryPersistence store = InMemoryPersistence.create();
        return new ForwardingPersistence(store) {
            @Override
            public BillingRepositories billing() {
                return Intercepted.over(store, Call::proceed).billing();
            }
        };
    }

    /** Commits, and throws afterwards, when the work throws a checked exception. */
    private static final class OnChecked extends ForwardingTransactions {

        OnChecked(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            if (right.active()) {
                return right.inTransaction(deadline, work);
            }
            List<Exception> thrown = new ArrayList<>();
            List<T> answers = new ArrayList<>();
            right.inTransaction(deadline, () -> {
                try {
                    answers.add(work.run());
                } catch (RuntimeException unchecked) {
                    throw unchecked;
                } catch (Exception checked) {
                    thrown.add(checked);
                }
                return true;
            });
            if (!thrown.isEmpty()) {
                throw FaultyTransactions.<X>asItIs(thrown.get(0));
            }
            return answers.get(0);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // it is one of those that the work may throw
    private static <X extends Exception> X asItIs(Exception thrown) {
        return (X) thrown;
    }

    /** Commits, and throws afterwards, when the work throws an error. */
    private static final class OnError extends ForwardingTransactions {

        OnError(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            if (right.active()) {
                return right.inTransaction(deadline, work);
            }
            List<Error> thrown = new ArrayList<>();
            List<T> answers = new ArrayList<>();
            right.inTransaction(deadline, () -> {
                try {
                    answers.add(work.run());
                } catch (Error error) {
                    thrown.add(error);
                }
                return true;
            });
            if (!thrown.isEmpty()) {
                throw thrown.get(0);
            }
            return answers.get(0);
        }
    }

    /** Wraps whatever the work throws. */
    private static final class Wrapping extends ForwardingTransactions {

        Wrapping(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            try {
                return super.inTransaction(deadline, work);
            } catch (Exception thrown) {
                throw new IllegalStateException("The transaction failed", thrown);
            }
        }
    }

    /** Runs nested work on a connection of its own. */
    private static final class Apart extends ForwardingTransactions {

        Apart(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            return right.active()
                    ? Race.<T>elsewhere(() -> right.inTransaction(deadline, work))
                    : right.inTransaction(deadline, work);
        }
    }

    /** Does not notice that nested work failed. */
    private static final class Forgiving extends ForwardingTransactions {

        Forgiving(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            return right.active() ? work.run() : right.inTransaction(deadline, work);
        }
    }

    /** Clears its mark of an open transaction only when the work succeeds. */
    private static final class StillOpen extends ForwardingTransactions {

        @SuppressWarnings("ThreadLocalUsage")
        private final ThreadLocal<Boolean> open = ThreadLocal.withInitial(() -> false);

        StillOpen(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            boolean outermost = !right.active();
            open.set(true);
            T answer = right.inTransaction(deadline, work);
            open.set(!outermost);
            return answer;
        }

        @Override
        public boolean active() {
            return open.get();
        }
    }

    /** Runs actions when they are registered. */
    private static final class TooSoon extends ForwardingTransactions {

        TooSoon(TransactionRunner right) {
            super(right);
        }

        @Override
        public void afterCommit(Runnable action) {
            right.afterCommit(() -> {});
            action.run();
        }
    }

    /** Runs every action twice. */
    private static final class Twice extends ForwardingTransactions {

        Twice(TransactionRunner right) {
            super(right);
        }

        @Override
        public void afterCommit(Runnable action) {
            right.afterCommit(action);
            right.afterCommit(action);
        }
    }

    /** Keeps actions on the thread until some transaction commits. */
    private static class Keeping extends ForwardingTransactions {

        @SuppressWarnings("ThreadLocalUsage")
        private final ThreadLocal<List<Runnable>> actions = ThreadLocal.withInitial(ArrayList::new);

        Keeping(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            T answer = right.inTransaction(deadline, work);
            if (!right.active()) {
                List<Runnable> due = List.copyOf(actions.get());
                actions.get().clear();
                due.forEach(this::run);
            }
            return answer;
        }

        void run(Runnable action) {
            try {
                action.run();
            } catch (RuntimeException | Error ignored) {
                // as it should be
            }
        }

        @Override
        public void afterCommit(Runnable action) {
            right.afterCommit(() -> {});
            actions.get().add(action);
        }
    }

    /** Lets the failure of an action out. */
    private static final class Loud extends Keeping {

        Loud(TransactionRunner right) {
            super(right);
        }

        @Override
        void run(Runnable action) {
            action.run();
        }
    }
}
