package io.visioncraft.spring.boot.test;

import io.visioncraft.Persistence;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import org.jspecify.annotations.Nullable;

/**
 * The store that this thread uses, and its transactions: the store of the present test, except that a transaction ends in the
 * store in which it began, even if the test has ended meanwhile. Thread-safe.
 */
final class StoreOfThread implements TransactionRunner {

    @SuppressWarnings("ThreadLocalUsage") // a static field would mix the transactions of different applications
    private final ThreadLocal<Persistence> open = new ThreadLocal<>();

    private volatile Persistence present = InMemoryPersistence.create();

    void replace(Persistence store) {
        present = store;
    }

    Persistence store() {
        Persistence begun = open.get();
        return begun == null ? present : begun;
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
            throws X {
        if (open.get() != null) {
            return store().transactions().inTransaction(deadline, work);
        }
        Persistence store = present;
        open.set(store);
        try {
            return store.transactions().inTransaction(deadline, work);
        } finally {
            open.remove();
        }
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work) throws X {
        if (open.get() != null) {
            return store().transactions().reading(deadline, work);
        }
        Persistence store = present;
        open.set(store);
        try {
            return store.transactions().reading(deadline, work);
        } finally {
            open.remove();
        }
    }

    @Override
    public void foresee(Runnable reads) {
        store().transactions().foresee(reads);
    }

    @Override
    public boolean active() {
        return store().transactions().active();
    }

    @Override
    public void afterCommit(Runnable action) {
        store().transactions().afterCommit(action);
    }
}
