package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.TransactionRunner;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Transactions that the library begins itself. Each outermost one has an entity manager, which is bound to its thread until the
 * transaction ends. Work that only reads has an entity manager too but, if the provider allows it, no transaction: its
 * statements then go in auto-commit. Thread-safe.
 */
final class JpaTransactions implements TransactionRunner, Transactions {

    private final EntityManagerFactory factory;
    private final ReachedDatabase reached;

    @SuppressWarnings("ThreadLocalUsage") // one for each store, and an application has one store
    private final ThreadLocal<OpenTransaction> open = new ThreadLocal<>();

    JpaTransactions(EntityManagerFactory factory, ReachedDatabase reached) {
        this.factory = factory;
        this.reached = reached;
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
            throws X {
        OpenTransaction transaction = open.get();
        return transaction == null ? outermost(deadline, work) : transaction.join(work);
    }

    private <T extends @Nullable Object, X extends Exception> T outermost(Deadline deadline, Work<T, X> work) throws X {
        OpenTransaction transaction =
                begin(em -> OpenTransaction.own(em, reached.database(), reached.lockWait(deadline)), true);
        T answer;
        open.set(transaction);
        try {
            answer = work.run();
            transaction.commit();
        } finally {
            open.remove();
            transaction.end();
        }
        transaction.runCommittedActions();
        return answer;
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work) throws X {
        OpenTransaction transaction = open.get();
        return transaction == null ? alone(deadline, work) : transaction.read(work);
    }

    /** Runs work that only reads. Rolls back if there is a transaction: nothing was written, so no outcome can be unknown. */
    private <T extends @Nullable Object, X extends Exception> T alone(Deadline deadline, Work<T, X> work) throws X {
        OpenTransaction transaction = begin(
                em -> OpenTransaction.reading(em, reached.database(), reached.lockWait(deadline)),
                !reached.readsAlone());
        open.set(transaction);
        try {
            T answer = work.run();
            transaction.requireWhole();
            return answer;
        } finally {
            open.remove();
            transaction.end();
        }
    }

    private OpenTransaction begin(Function<EntityManager, OpenTransaction> made, boolean begun) {
        EntityManager em = null;
        try {
            em = factory.createEntityManager();
            if (begun) {
                em.getTransaction().begin();
                reached.pinConnection(em);
            }
            return made.apply(em);
        } catch (RuntimeException failed) {
            if (em != null) {
                OpenTransaction.own(em, reached.database(), LockWait.asItIs(reached.database()))
                        .end();
            }
            throw Failure.atBegin(failed, reached.database());
        }
    }

    @Override
    public boolean active() {
        OpenTransaction transaction = open.get();
        return transaction != null && !transaction.alone();
    }

    @Override
    public void foresee(Runnable reads) {
        current().statements().foresee(reads);
    }

    @Override
    public void afterCommit(Runnable action) {
        current().afterCommit(action);
    }

    @Override
    public OpenTransaction current() {
        OpenTransaction transaction = open.get();
        if (transaction == null) {
            throw new IllegalStateException("No transaction is open on this thread");
        }
        return transaction;
    }
}
