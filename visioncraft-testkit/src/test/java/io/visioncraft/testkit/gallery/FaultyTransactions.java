package io.visioncraft.testkit.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runners of transactions that do one thing wrong, each over a store that is right. */
final class FaultyTransactions {

    private FaultyTransactions() {}

    /** Commits what the work wrote although it threw a checked exception. */
    static Persistence commitsOnCheckedExceptions() {
        return with(right -> new Forwarding(right) {
            @Override
            public <T extends @Nullable Object, X extends Exception> T inTransaction(Work<T, X> work) throws X {
                if (right.active()) {
                    return right.inTransaction(work);
                }
                AtomicReference<@Nullable Exception> thrown = new AtomicReference<>();
                T answer = right.<@Nullable T, X>inTransaction(() -> {
                    try {
                        return work.run();
                    } catch (RuntimeException unchecked) {
                        throw unchecked;
                    } catch (Exception checked) {
                        thrown.set(checked);
                        return null;
                    }
                });
                Exception checked = thrown.get();
                if (checked != null) {
                    throw sneaky(checked);
                }
                return answer;
            }
        });
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // thrown as it is
    private static <X extends Exception> X sneaky(Exception checked) throws X {
        throw (X) checked;
    }

    /** Runs nested work in a transaction of its own. */
    static Persistence commitsNestedWork() {
        return with(right -> new Forwarding(right) {
            @Override
            public <T extends @Nullable Object, X extends Exception> T inTransaction(Work<T, X> work) throws X {
                return right.active() ? Race.elsewhere(() -> right.inTransaction(work)) : right.inTransaction(work);
            }
        });
    }

    private static Persistence with(Broken broken) {
        InMemoryPersistence store = InMemoryPersistence.create();
        return Intercepted.over(store, broken.over(store.transactions()), store.guards(), Intercepted.Call::proceed);
    }

    /** Puts a broken runner over one that is right. */
    @FunctionalInterface
    private interface Broken {
        TransactionRunner over(TransactionRunner right);
    }

    /** A runner that is right until something is overridden. */
    private abstract static class Forwarding implements TransactionRunner {

        private final TransactionRunner right;

        Forwarding(TransactionRunner right) {
            this.right = right;
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Work<T, X> work) throws X {
            return right.inTransaction(work);
        }

        @Override
        public boolean active() {
            return right.active();
        }

        @Override
        public void afterCommit(Runnable action) {
            right.afterCommit(action);
        }
    }
}
