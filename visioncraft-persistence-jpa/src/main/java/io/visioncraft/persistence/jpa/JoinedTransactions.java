package io.visioncraft.persistence.jpa;

import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.StoreSetupException.Problem;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.TransactionRunner;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of a host. The library finds its {@link OpenTransaction} by the entity manager that the shared one delegates to.
 * No transaction is bound to a thread, so that those that the host suspends and resumes stay apart. Work that only reads has
 * none, where the host lends a connection without one. Thread-safe.
 */
final class JoinedTransactions implements TransactionRunner, Transactions {

    private final EntityManager shared;
    private final HostTransactions host;
    private final ReachedDatabase reached;
    private final Map<Object, OpenTransaction> open = Collections.synchronizedMap(new WeakHashMap<>());

    /** Work that only reads, without a transaction. */
    @SuppressWarnings("ThreadLocalUsage") // one for each store, and an application has one store
    private final ThreadLocal<OpenTransaction> alone = new ThreadLocal<>();

    private JoinedTransactions(EntityManager shared, HostTransactions host, ReachedDatabase reached) {
        this.shared = shared;
        this.host = host;
        this.reached = reached;
    }

    /** Checks entity manager, tables and database in a transaction of the host. */
    static JoinedTransactions over(EntityManager shared, HostTransactions host) {
        requireShared(shared);
        List<ReachedDatabase> found = new ArrayList<>();
        Runnable looking = () -> {
            requireParticipation(shared);
            found.add(ReachedDatabase.below(shared));
        };
        try {
            if (host.isActive()) {
                looking.run();
            } else {
                host.required(looking);
            }
        } catch (VisionCraftException | IllegalStateException said) {
            throw said;
        } catch (Exception failed) {
            throw FailedStart.of(failed);
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
        return reached.database();
    }

    /** The number of open transactions that the library takes part in, of all threads. */
    int openTransactions() {
        return open.size();
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
            throws X {
        if (!host.isActive()) {
            OpenTransaction reading = alone.get();
            return reading == null
                    ? new BegunTransaction<>(this, deadline, work).run(host, database())
                    : reading.join(work);
        }
        if (host.isReadOnly()) {
            throw Failure.readOnly();
        }
        return ofTheHost().join(work);
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work) throws X {
        if (host.isActive()) {
            return ofTheHost().read(work);
        }
        OpenTransaction reading = alone.get();
        if (reading != null) {
            return reading.read(work);
        }
        if (reached.readsAlone() && host.lendsWithoutTransaction()) {
            return readAlone(deadline, work);
        }
        try {
            return inTransaction(deadline, () -> current().readAlone(work));
        } catch (UnavailableException lost) {
            throw lost.is(StoreCodes.OUTCOME_UNKNOWN) ? Failure.afterReading(lost) : lost;
        }
    }

    private <T extends @Nullable Object, X extends Exception> T readAlone(Deadline deadline, Work<T, X> work) throws X {
        OpenTransaction reading =
                OpenTransaction.reading(new EntityManagerLender(shared), database(), reached.lockWait(deadline));
        alone.set(reading);
        try {
            T answer = work.run();
            reading.requireWhole();
            return answer;
        } finally {
            alone.remove();
        }
    }

    private OpenTransaction ofTheHost() {
        OpenTransaction transaction = current();
        requireParticipation(shared);
        return transaction;
    }

    @Override
    public boolean active() {
        return host.isActive();
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
        if (!host.isActive()) {
            OpenTransaction reading = alone.get();
            if (reading == null) {
                throw new IllegalStateException("No transaction is open on this thread");
            }
            return reading;
        }
        OpenTransaction transaction = open.get(below());
        return transaction == null ? joined() : transaction;
    }

    private Object below() {
        try {
            return shared.getDelegate();
        } catch (PersistenceException ended) {
            throw TransactionState.rolledBack(
                    ended); // EclipseLink cannot enter a transaction that Jakarta Transactions roll back
        }
    }

    /** Begins to take part in a transaction that the host began, and registers a callback for its end. */
    private OpenTransaction joined() {
        OpenTransaction transaction = OpenTransaction.joining(
                new EntityManagerLender(shared), database(), LockWait.asItIs(database()), this::markRollbackOnly);
        try {
            host.afterCompletion(committed -> {
                leave(transaction);
                if (committed) {
                    transaction.runCommittedActions();
                }
            });
        } catch (IllegalStateException tooLate) {
            throw TransactionState.rolledBack(tooLate);
        }
        try {
            return entered(transaction);
        } catch (RuntimeException refused) {
            markRollbackOnly();
            throw refused;
        }
    }

    private void markRollbackOnly() {
        try {
            host.setRollbackOnly();
        } catch (RuntimeException ended) {
            // it was rolled back already, for example by a timeout; the caller gets the exception of the work
        }
    }

    /** Begins to take part in a transaction that the host began for the library, until {@link #leave}. */
    OpenTransaction enter(Deadline deadline) {
        return entered(OpenTransaction.joining(
                new EntityManagerLender(shared), database(), reached.lockWait(deadline), () -> {}));
    }

    private OpenTransaction entered(OpenTransaction transaction) {
        try {
            reached.pinConnection(shared);
        } catch (RuntimeException failed) {
            throw Failure.atBegin(failed, database());
        }
        requireParticipation(shared);
        open.put(shared.getDelegate(), transaction);
        return transaction;
    }

    void leave(OpenTransaction transaction) {
        open.values().removeIf(one -> one == transaction);
    }

    /** Refuses an entity manager that is the same one on two threads: it could serve only one transaction at a time. */
    private static void requireShared(EntityManager shared) {
        FutureTask<Object> elsewhere = new FutureTask<>(shared::getDelegate);
        Object here = shared.getDelegate();
        Thread other = new Thread(elsewhere, "visioncraft-joining");
        other.setDaemon(true);
        other.start();
        try {
            if (elsewhere.get() == here) {
                throw new StoreSetupException(
                        Problem.NOT_SHARED,
                        List.of(),
                        "The entity manager is the same one on every thread: joining takes a shared one,"
                                + " which leads to that of the current transaction, as @PersistenceContext injects it",
                        null);
            }
        } catch (ExecutionException none) {
            // a thread without a transaction, or without a request, may have no entity manager
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void requireParticipation(EntityManager shared) {
        if (!participates(shared)) {
            throw new StoreSetupException(
                    Problem.OTHER_TRANSACTIONS,
                    List.of(),
                    "A transaction is open that the entity manager takes no part in:"
                            + " HostTransactions must be those that the EntityManager joins,"
                            + " and answer no to isActive once the end of a transaction is being told",
                    null);
        }
    }

    /**
     * Whether the entity manager takes part in the transaction. If a framework keeps a persistence context longer than the
     * transaction, as Spring does for a web request, its proxy may answer false although the entity manager below takes part.
     */
    private static boolean participates(EntityManager shared) {
        return shared.isJoinedToTransaction()
                || (shared.getDelegate() instanceof EntityManager below && below.isJoinedToTransaction());
    }
}
