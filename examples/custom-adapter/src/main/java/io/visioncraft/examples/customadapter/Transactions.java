package io.visioncraft.examples.customadapter;

import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.TransactionRunner;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Transactions, one at a time per thread. Every statement of this adapter runs through {@link #sql}. Thread-safe. */
final class Transactions implements TransactionRunner {

    private final Jdbi jdbi;

    @SuppressWarnings("ThreadLocalUsage") // not static: two stores on one thread have two transactions
    private final ThreadLocal<Transaction> open = new ThreadLocal<>();

    Transactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
            throws X {
        return open.get() == null ? outermost(begin(deadline, false), work) : joining(writing(), work);
    }

    /** Without an open transaction, on a connection that commits by itself. */
    @Override
    public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work) throws X {
        Transaction outer = open.get();
        if (outer == null) {
            return outermost(begin(deadline, true), work);
        }
        outer.beginReading();
        try {
            return joining(outer, work);
        } finally {
            outer.endReading();
        }
    }

    private <T extends @Nullable Object, X extends Exception> T outermost(Transaction transaction, Work<T, X> work)
            throws X {
        T answer;
        open.set(transaction);
        try {
            answer = work.run();
            transaction.commit();
        } finally {
            open.remove();
            transaction.end();
        }
        transaction.runActions();
        return answer;
    }

    private static <T extends @Nullable Object, X extends Exception> T joining(Transaction outer, Work<T, X> work)
            throws X {
        boolean returned = false;
        try {
            T answer = work.run();
            returned = true;
            return answer;
        } finally {
            if (!returned && !outer.alone()) {
                outer.doom(); // else nothing is half done
            }
        }
    }

    private Transaction begin(Deadline deadline, boolean alone) {
        try {
            return new Transaction(jdbi.open(), deadline, alone);
        } catch (JdbiException failed) {
            throw Failure.of(failed).unavailable();
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

    /**
     * Runs SQL that reads, in the open transaction if there is one. If it fails, the transaction can no longer commit, as in
     * most databases.
     */
    <T extends @Nullable Object> T sql(Function<Handle, T> sql) {
        Transaction transaction = current();
        transaction.requireTime();
        try {
            return sql.apply(transaction.handle());
        } catch (JdbiException failed) {
            transaction.doom();
            throw Failure.of(failed).atStatement();
        } catch (RuntimeException | Error failed) {
            transaction.doom();
            throw failed;
        }
    }

    /** Runs SQL that writes or locks. */
    <T extends @Nullable Object> T write(Function<Handle, T> sql) {
        writing();
        return sql(sql);
    }

    private Transaction writing() {
        Transaction transaction = current();
        transaction.requireWriting();
        return transaction;
    }

    private Transaction current() {
        Transaction transaction = open.get();
        if (transaction == null) {
            throw new IllegalStateException("No transaction is open on this thread");
        }
        return transaction;
    }
}
