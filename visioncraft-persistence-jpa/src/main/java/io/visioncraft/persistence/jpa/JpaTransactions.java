package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.TransactionRunner;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FlushModeType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of the library's own: one entity manager for each outermost one, bound to its thread until it ends. Work that only
 * reads has one too, and where the provider allows it no transaction: a connection for each statement, which commits by itself.
 * Thread-safe.
 */
final class JpaTransactions implements TransactionRunner, Sessions {

    private final EntityManagerFactory factory;
    private final Store store;

    @SuppressWarnings("ThreadLocalUsage") // one for each store, which the application has one of
    private final ThreadLocal<JpaSession> open = new ThreadLocal<>();

    JpaTransactions(EntityManagerFactory factory, Store store) {
        this.factory = factory;
        this.store = store;
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
            throws X {
        JpaSession session = open.get();
        return session == null ? outermost(deadline, work) : session.join(work);
    }

    private <T extends @Nullable Object, X extends Exception> T outermost(Deadline deadline, Work<T, X> work) throws X {
        JpaSession session = begin(em -> JpaSession.own(em, store.database(), store.lockWait(deadline)), true);
        T answer;
        open.set(session);
        try {
            answer = work.run();
            session.commit();
        } finally {
            open.remove();
            session.end();
        }
        session.runCommittedActions();
        return answer;
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work) throws X {
        JpaSession session = open.get();
        return session == null ? alone(deadline, work) : session.read(work);
    }

    /** Where there is a transaction, it is rolled back: nothing was written, so that no outcome can be unknown. */
    private <T extends @Nullable Object, X extends Exception> T alone(Deadline deadline, Work<T, X> work) throws X {
        JpaSession session =
                begin(em -> JpaSession.reading(em, store.database(), store.lockWait(deadline)), !store.readsAlone());
        open.set(session);
        try {
            return work.run();
        } finally {
            open.remove();
            session.end();
        }
    }

    private JpaSession begin(Function<EntityManager, JpaSession> session, boolean transaction) {
        EntityManager em = null;
        try {
            em = factory.createEntityManager();
            em.setFlushMode(FlushModeType.COMMIT); // the session flushes
            if (transaction) {
                em.getTransaction().begin();
                store.pinConnection(em);
            }
            return session.apply(em);
        } catch (RuntimeException failed) {
            if (em != null) {
                JpaSession.own(em, store.database(), LockWait.asItIs(store.database()))
                        .end();
            }
            throw Failure.atBegin(failed, store.database());
        }
    }

    @Override
    public boolean active() {
        JpaSession session = open.get();
        return session != null && !session.alone();
    }

    @Override
    public void afterCommit(Runnable action) {
        current().afterCommit(action);
    }

    @Override
    public JpaSession current() {
        JpaSession session = open.get();
        if (session == null) {
            throw new IllegalStateException("No transaction is open on this thread");
        }
        return session;
    }
}
