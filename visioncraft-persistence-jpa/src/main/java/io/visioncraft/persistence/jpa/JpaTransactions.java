package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.TransactionRunner;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of the library's own: one entity manager for each outermost one, bound to its thread until it ends.
 * Thread-safe.
 */
final class JpaTransactions implements TransactionRunner, Sessions {

    private final Store store;

    @SuppressWarnings("ThreadLocalUsage") // one for each store, which the application has one of
    private final ThreadLocal<JpaSession> open = new ThreadLocal<>();

    JpaTransactions(Store store) {
        this.store = store;
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T inTransaction(Work<T, X> work) throws X {
        JpaSession session = open.get();
        return session == null ? outermost(work) : joined(session, work);
    }

    private <T extends @Nullable Object, X extends Exception> T outermost(Work<T, X> work) throws X {
        JpaSession session = begin();
        T answer;
        open.set(session);
        try {
            answer = work.run();
            session.commit();
        } finally {
            open.remove();
            session.end();
        }
        session.committedActions().forEach(JpaTransactions::quietly);
        return answer;
    }

    private static <T extends @Nullable Object, X extends Exception> T joined(JpaSession session, Work<T, X> work)
            throws X {
        boolean done = false;
        try {
            T answer = work.run();
            session.flush(); // a use case in a host's transaction hears of its own violations
            done = true;
            return answer;
        } finally {
            if (!done) {
                session.doom();
            }
        }
    }

    private JpaSession begin() {
        EntityManager em = null;
        try {
            em = store.factory().createEntityManager();
            em.setFlushMode(FlushModeType.COMMIT); // the session flushes
            em.getTransaction().begin();
            store.pinConnection(em);
            return new JpaSession(em, store.database());
        } catch (RuntimeException failed) {
            if (em != null) {
                new JpaSession(em, store.database()).end();
            }
            throw Failure.of(failed, store.database())
                    .<RuntimeException>map(failure -> Failure.unreachable(failure.cause()))
                    .orElse(failed);
        }
    }

    @Override
    public boolean active() {
        return open.get() != null;
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

    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (Throwable ignored) {
            // the transaction has committed: what an action throws reaches neither the caller nor the other actions
        }
    }
}
