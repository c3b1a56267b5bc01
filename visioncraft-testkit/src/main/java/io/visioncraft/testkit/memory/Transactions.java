package io.visioncraft.testkit.memory;

import io.visioncraft.error.ConflictException;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.TransactionRunner;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs transactions, one per thread at a time. Statements of different transactions run side by side, and so do the
 * transactions themselves; only the moment in which one checks and applies its writes is exclusive.
 */
final class Transactions implements TransactionRunner {

    @SuppressWarnings("ThreadLocalUsage") // a static field would mix the transactions of different stores
    private final ThreadLocal<Transaction> open = new ThreadLocal<>();

    private final ReadWriteLock committed = new ReentrantReadWriteLock();

    @Override
    public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
            throws X {
        return open.get() == null ? outermost(deadline, work) : joined(writing(), work);
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work) throws X {
        Transaction outer = open.get();
        if (outer == null) {
            return alone(Transaction.forReading(deadline), work);
        }
        outer.beginReading();
        try {
            return joined(outer, work);
        } finally {
            outer.endReading();
        }
    }

    private <T extends @Nullable Object, X extends Exception> T alone(Transaction none, Work<T, X> work) throws X {
        open.set(none);
        try {
            T answer = work.run();
            requireWhole(none);
            return answer;
        } finally {
            open.remove();
            none.end();
        }
    }

    private <T extends @Nullable Object, X extends Exception> T outermost(Deadline deadline, Work<T, X> work) throws X {
        Transaction transaction = new Transaction(deadline);
        T answer;
        open.set(transaction);
        try {
            answer = work.run();
            commit(transaction);
        } finally {
            open.remove();
            transaction.end();
        }
        transaction.committedActions().forEach(Transactions::quietly);
        return answer;
    }

    private static <T extends @Nullable Object, X extends Exception> T joined(Transaction outer, Work<T, X> work)
            throws X {
        boolean done = false;
        try {
            T answer = work.run();
            done = true;
            return answer;
        } finally {
            if (!done && !outer.alone()) {
                outer.doom(); // else nothing is half done
            }
        }
    }

    private void commit(Transaction transaction) {
        requireWhole(transaction);
        committed.writeLock().lock();
        try {
            transaction.commit();
        } finally {
            committed.writeLock().unlock();
        }
    }

    private static void requireWhole(Transaction transaction) {
        if (transaction.doomed()) {
            throw ConflictException.transientClash(
                    StoreCodes.ROLLED_BACK, "The transaction was rolled back, because work inside it had failed", null);
        }
    }

    @Override
    public boolean active() {
        Transaction transaction = open.get();
        return transaction != null && !transaction.alone();
    }

    @Override
    public void afterCommit(Runnable action) {
        writing().afterCommit(action);
    }

    /** The open transaction of this thread, in which it may write. */
    Transaction writing() {
        Transaction transaction = current();
        transaction.requireWriting();
        return transaction;
    }

    /** The open transaction of this thread, or the object that takes its place in work that only reads. */
    Transaction current() {
        Transaction transaction = open.get();
        if (transaction == null) {
            throw new IllegalStateException("No transaction is open on this thread");
        }
        return transaction;
    }

    /**
     * Runs one statement of a repository: it sees one committed state, and its failure, as in a database, dooms the
     * transaction.
     */
    <T extends @Nullable Object> T statement(Supplier<T> statement) {
        Transaction transaction = current();
        transaction.requireTime();
        committed.readLock().lock();
        try {
            return statement.get();
        } catch (RuntimeException | Error failure) {
            transaction.doom();
            throw failure;
        } finally {
            committed.readLock().unlock();
        }
    }

    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (Throwable ignored) {
            // the transaction has committed: what an action throws reaches neither the caller nor the other actions
        }
    }
}
