package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.TransactionRunner;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Transactions that the library begins itself. Each outermost one has an entity manager, which is bound to its thread until the
 * transaction ends. Work that only reads has no transaction, and its statements go in auto-commit: it has a connection of the data
 * source, where that is known, and else an entity manager, if the provider allows it. Thread-safe.
 */
final class JpaTransactions implements TransactionRunner, Transactions {

    private final EntityManagerFactory factory;
    private final ReachedDatabase reached;
    private final @Nullable DataSource dataSource;

    @SuppressWarnings("ThreadLocalUsage") // one for each store, and an application has one store
    private final ThreadLocal<OpenTransaction> open = new ThreadLocal<>();

    /** @param dataSource gives the connections of work that only reads; null if only the factory knows it */
    JpaTransactions(EntityManagerFactory factory, ReachedDatabase reached, @Nullable DataSource dataSource) {
        this.factory = factory;
        this.reached = reached;
        this.dataSource = dataSource;
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
            throws X {
        OpenTransaction transaction = open.get();
        return transaction == null ? outermost(deadline, work) : transaction.join(work);
    }

    private <T extends @Nullable Object, X extends Exception> T outermost(Deadline deadline, Work<T, X> work) throws X {
        OpenTransaction transaction =
                begin(lender -> OpenTransaction.own(lender, reached.database(), reached.lockWait(deadline)), true);
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
        OpenTransaction transaction = reading(deadline);
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

    private OpenTransaction reading(Deadline deadline) {
        if (dataSource != null && factory.isOpen()) {
            return OpenTransaction.reading(
                    new DataSourceLender(dataSource), reached.database(), reached.lockWait(deadline));
        }
        return begin(
                lender -> OpenTransaction.reading(lender, reached.database(), reached.lockWait(deadline)),
                !reached.readsAlone());
    }

    private OpenTransaction begin(Function<Lender, OpenTransaction> made, boolean begun) {
        EntityManager em = null;
        try {
            em = factory.createEntityManager();
            if (begun) {
                em.getTransaction().begin();
                reached.pinConnection(em);
            }
            return made.apply(new EntityManagerLender(em));
        } catch (RuntimeException failed) {
            if (em != null) {
                OpenTransaction.own(
                                new EntityManagerLender(em), reached.database(), LockWait.asItIs(reached.database()))
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
