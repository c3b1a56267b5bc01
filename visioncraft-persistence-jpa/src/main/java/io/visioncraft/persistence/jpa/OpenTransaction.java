package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.TransactionRunner.Work;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One open transaction, or work that only reads without one. It has a {@link TransactionState}, {@link Statements} and a
 * {@link Memory}. {@link JpaTransactions} also commits and ends it here. Used by one thread.
 */
final class OpenTransaction {

    private final Lender lender;
    private final SupportedDatabase database;
    private final ContextOwner owner;
    private final boolean alone;
    private final TransactionState state;
    private final Statements statements;
    private final Memory memory = new Memory();
    private final List<Runnable> afterCommit = new ArrayList<>();

    private OpenTransaction(
            Lender lender,
            SupportedDatabase database,
            LockWait wait,
            ContextOwner owner,
            Runnable whenDoomed,
            boolean alone) {
        this.lender = lender;
        this.database = database;
        this.owner = owner;
        this.alone = alone;
        this.state = new TransactionState(whenDoomed);
        this.statements = new Statements(lender, database, wait, owner, state);
        if (alone) {
            state.readsOnly();
            state.beginReading();
        }
    }

    /** A transaction that the library began. */
    static OpenTransaction own(Lender lender, SupportedDatabase database, LockWait wait) {
        return new OpenTransaction(lender, database, wait, ContextOwner.LIBRARY, () -> {}, false);
    }

    /** Work that only reads, with or without a transaction. */
    static OpenTransaction reading(Lender lender, SupportedDatabase database, LockWait wait) {
        return new OpenTransaction(lender, database, wait, ContextOwner.LIBRARY, () -> {}, true);
    }

    /** A transaction of the host. {@code whenDoomed} runs once, when the transaction must no longer commit. */
    static OpenTransaction joining(Lender lender, SupportedDatabase database, LockWait wait, Runnable whenDoomed) {
        return new OpenTransaction(lender, database, wait, ContextOwner.HOST, whenDoomed, false);
    }

    Statements statements() {
        return statements;
    }

    /**
     * The values that the transaction knows without asking the database. While reads are foreseen it is one aside: that they
     * find nothing is not remembered.
     *
     * @throws io.visioncraft.error.ConflictException with {@code rolled-back} if a statement of the transaction has failed
     */
    Memory memory() {
        state.requireUsable();
        return statements.foreseeing() ? memory.aside() : memory;
    }

    /** Whether this is work that only reads, outside a transaction that other work could join. */
    boolean alone() {
        return alone;
    }

    // work

    /**
     * Runs work inside this transaction. When the work returns, its writes are sent, so that its violations are thrown here.
     * When the work throws, the transaction never commits.
     */
    <T extends @Nullable Object, X extends Exception> T join(Work<T, X> work) throws X {
        state.requireWriting();
        return joined(work);
    }

    /** Runs work that only reads and that this transaction was begun for. */
    <T extends @Nullable Object, X extends Exception> T readAlone(Work<T, X> work) throws X {
        state.readsOnly();
        return read(work);
    }

    /** Runs work that only reads inside this transaction. */
    <T extends @Nullable Object, X extends Exception> T read(Work<T, X> work) throws X {
        state.beginReading();
        try {
            return joined(work);
        } finally {
            state.endReading();
        }
    }

    private <T extends @Nullable Object, X extends Exception> T joined(Work<T, X> work) throws X {
        state.beginWork();
        memory.beginAgain();
        statements.lookAgain();
        try {
            T answer = work.run();
            if (state.reading()) {
                state.requireUsable(); // nothing to send; and a refusal after the deadline dooms no reading
            } else {
                statements.flush();
            }
            if (owner == ContextOwner.HOST && state.works() == 1) {
                statements.requireStillOpen();
            }
            return answer;
        } catch (Throwable thrown) {
            state.failed();
            throw thrown;
        } finally {
            statements.lookAgain();
            state.endWork();
        }
    }

    // the end

    /**
     * Requires that nothing in the transaction has failed, even if the failure was caught.
     *
     * @throws io.visioncraft.error.ConflictException with {@code rolled-back} if something has failed
     */
    void requireWhole() {
        state.requireCommittable();
    }

    void afterCommit(Runnable action) {
        state.requireWriting();
        afterCommit.add(action);
    }

    /** Runs the actions that were registered with {@link #afterCommit}, in their order. */
    void runCommittedActions() {
        List.copyOf(afterCommit).forEach(OpenTransaction::quietly);
    }

    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (Throwable ignored) {
            // the transaction has committed: an exception reaches neither the caller nor the other actions
        }
    }

    /**
     * Sends the buffered writes, as the last step before the commit.
     *
     * @throws io.visioncraft.error.ConflictException if the transaction must not commit
     */
    void finish() {
        requireWhole();
        statements.finish();
    }

    void commit() {
        finish();
        try {
            lender.commit();
        } catch (RuntimeException failed) {
            throw Failure.of(failed, database).map(Failure::atCommit).orElseThrow(() -> failed);
        }
    }

    /** Rolls back if the transaction has not committed, and gives the connection back. */
    void end() {
        try {
            if (lender.begun()) {
                statements.putBack();
                lender.rollBack();
            }
        } catch (RuntimeException gone) {
            // a database that cannot be reached rolls back by itself
        }
        try {
            lender.close();
        } catch (RuntimeException gone) {
            // the outcome is decided; a pool discards a connection that it cannot take back
        }
    }
}
