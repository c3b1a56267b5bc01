package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.TransactionRunner.Work;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One open transaction, or work that only reads without one: who works in it, how it ends, its {@link Statements} and its
 * {@link Memory}. Used by one thread.
 */
final class OpenTransaction {

    private final EntityManager em;
    private final SupportedDatabase database;
    private final ContextOwner owner;
    private final boolean alone;
    private final TransactionState state;
    private final Statements statements;
    private final Memory memory = new Memory();
    private final List<Runnable> afterCommit = new ArrayList<>();

    private OpenTransaction(
            EntityManager em,
            SupportedDatabase database,
            LockWait wait,
            ContextOwner owner,
            Runnable whenDoomed,
            boolean alone) {
        this.em = em;
        this.database = database;
        this.owner = owner;
        this.alone = alone;
        this.state = new TransactionState(whenDoomed);
        this.statements = new Statements(em, database, wait, owner, state);
        if (alone) {
            state.readsOnly();
            state.beginReading();
        }
    }

    /** A transaction over an entity manager of the library's own. */
    static OpenTransaction own(EntityManager em, SupportedDatabase database, LockWait wait) {
        return new OpenTransaction(em, database, wait, ContextOwner.LIBRARY, () -> {}, false);
    }

    /** Work that only reads over an entity manager of the library's own, whatever transaction that has. */
    static OpenTransaction reading(EntityManager em, SupportedDatabase database, LockWait wait) {
        return new OpenTransaction(em, database, wait, ContextOwner.LIBRARY, () -> {}, true);
    }

    /** A transaction over an entity manager of the host's, which is told once when the transaction must never commit. */
    static OpenTransaction joining(EntityManager em, SupportedDatabase database, LockWait wait, Runnable whenDoomed) {
        return new OpenTransaction(em, database, wait, ContextOwner.HOST, whenDoomed, false);
    }

    Statements statements() {
        return statements;
    }

    /**
     * What the transaction knows without asking.
     *
     * @throws io.visioncraft.error.ConflictException with {@code rolled-back} if a statement of the transaction has failed
     */
    Memory memory() {
        state.requireUsable();
        return memory;
    }

    /** Whether there is no transaction that others could join. */
    boolean alone() {
        return alone;
    }

    // work

    /**
     * Runs work inside this transaction: what it wrote is sent when it returns, so that it hears of its own violations, and
     * when it throws, the transaction never commits.
     */
    <T extends @Nullable Object, X extends Exception> T join(Work<T, X> work) throws X {
        state.requireWriting();
        return joined(work);
    }

    /** Runs work that only reads, for which this transaction was begun. */
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
        memory.lookAgain();
        try {
            T answer = work.run();
            if (state.reading()) {
                state.requireUsable(); // there is nothing to send, and a refusal for the time alone dooms nothing
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
            state.endWork();
        }
    }

    // the end

    /**
     * Makes sure that nothing inside has failed, whoever caught the failure.
     *
     * @throws io.visioncraft.error.ConflictException with {@code rolled-back} if something has
     */
    void requireWhole() {
        state.requireCommittable();
    }

    void afterCommit(Runnable action) {
        state.requireWriting();
        afterCommit.add(action);
    }

    /** Runs what was registered for the time after the commit, when the transaction has ended. */
    void runCommittedActions() {
        List.copyOf(afterCommit).forEach(OpenTransaction::quietly);
    }

    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (Throwable ignored) {
            // the transaction has committed: what an action throws reaches neither the caller nor the other actions
        }
    }

    /**
     * Sends what waits, when nothing but the commit is left to do.
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
            em.getTransaction().commit();
        } catch (RuntimeException failed) {
            throw Failure.of(failed, database).map(Failure::atCommit).orElseThrow(() -> failed);
        }
    }

    /** Rolls back what is not committed and lets go of the connection. */
    void end() {
        try {
            if (em.getTransaction().isActive()) {
                statements.putBack();
                em.getTransaction().rollback();
            }
        } catch (RuntimeException gone) {
            // a database that is gone has rolled back by itself
        }
        try {
            em.close();
        } catch (RuntimeException gone) {
            // the outcome is decided; a pool throws away what cannot be returned
        }
    }
}
