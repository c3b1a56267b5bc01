package io.visioncraft.persistence.jpa;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.spi.TransactionRunner;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of a host. A session belongs to one of them and is found by the entity manager that the shared one leads to in
 * it, so that nothing is bound to a thread, and transactions that the host suspends and resumes are kept apart. Thread-safe.
 */
final class JoinedTransactions implements TransactionRunner, Sessions {

    private final EntityManager shared;
    private final HostTransactions host;
    private final Store store;
    private final Map<Object, JpaSession> open = Collections.synchronizedMap(new WeakHashMap<>());

    private JoinedTransactions(EntityManager shared, HostTransactions host, Store store) {
        this.shared = shared;
        this.host = host;
        this.store = store;
    }

    /** Looks at the database in a transaction of the host. */
    static JoinedTransactions over(EntityManager shared, HostTransactions host) {
        List<Store> found = new ArrayList<>();
        Runnable looking = () -> {
            found.add(Store.below(shared));
            requireParticipation(shared);
        };
        try {
            if (host.isActive()) {
                looking.run();
            } else {
                host.required(looking);
            }
        } catch (VisionCraftException | IllegalStateException said) {
            throw said;
        } catch (Exception unreachable) {
            throw Failure.unreachable(unreachable);
        }
        if (found.isEmpty()) {
            throw notRun();
        }
        return new JoinedTransactions(shared, host, found.get(0));
    }

    static IllegalStateException notRun() {
        return new IllegalStateException("HostTransactions.required did not run the work");
    }

    SupportedDatabase database() {
        return store.database();
    }

    /** How many transactions the library knows to be open, of all threads. */
    int openSessions() {
        return open.size();
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T inTransaction(Work<T, X> work) throws X {
        return host.isActive() ? current().join(work) : new BegunTransaction<>(this, work).run(host, database());
    }

    @Override
    public boolean active() {
        return host.isActive();
    }

    @Override
    public void afterCommit(Runnable action) {
        current().afterCommit(action);
    }

    @Override
    public JpaSession current() {
        if (!host.isActive()) {
            throw new IllegalStateException("No transaction is open on this thread");
        }
        JpaSession session = open.get(shared.getDelegate());
        return session == null ? joined() : session;
    }

    /** Begins to take part in a transaction that the host began, and is told by the host when it has ended. */
    private JpaSession joined() {
        JpaSession session = JpaSession.joining(shared, database(), this::markRollbackOnly);
        try {
            host.afterCompletion(committed -> {
                leave(session);
                if (committed) {
                    session.runCommittedActions();
                }
            });
        } catch (IllegalStateException tooLate) {
            throw JpaSession.rolledBack(tooLate);
        }
        try {
            return entered(session);
        } catch (RuntimeException refused) {
            markRollbackOnly();
            throw refused;
        }
    }

    private void markRollbackOnly() {
        try {
            host.setRollbackOnly();
        } catch (RuntimeException ended) {
            // it was rolled back already, as by a timeout; the caller hears what was wrong with the work
        }
    }

    /** Begins to take part in a transaction that was begun for the library alone, until {@link #leave}. */
    JpaSession enter() {
        return entered(JpaSession.joining(shared, database(), () -> {}));
    }

    private JpaSession entered(JpaSession session) {
        try {
            store.pinConnection(shared);
        } catch (RuntimeException failed) {
            throw Failure.atBegin(failed, database());
        }
        requireParticipation(shared);
        open.put(shared.getDelegate(), session);
        return session;
    }

    void leave(JpaSession session) {
        open.values().removeIf(one -> one == session);
    }

    private static void requireParticipation(EntityManager shared) {
        if (!shared.isJoinedToTransaction()) {
            throw new IllegalStateException("A transaction is open that the entity manager takes no part in:"
                    + " HostTransactions must be those that the EntityManager joins");
        }
    }
}
