package io.visioncraft.persistence.jpa.host;

import io.visioncraft.persistence.jpa.HostTransactions;
import io.visioncraft.persistence.jpa.JpaPersistence;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Callable;

/** An application on a server with Jakarta Transactions. */
public final class JakartaHost implements Host {

    private final TransactionManager manager = Narayana.manager();
    private final TransactionSynchronizationRegistry registry = Narayana.registry();
    private final EntityManagerFactory factory;
    private final TransactionScoped scoped;
    private final EntityManager em;
    private final HostTransactions transactions;

    public JakartaHost(EntityManagerFactory factory) {
        this.factory = factory;
        this.scoped = new TransactionScoped(factory, registry);
        this.em = scoped.shared();
        this.transactions = new JakartaTransactions(manager, registry);
    }

    @Override
    public JpaPersistence join() {
        // begin: jta-wiring
        JpaPersistence store = JpaPersistence.joining(em, new JakartaTransactions(manager, registry));
        // end: jta-wiring
        return store;
    }

    @Override
    public EntityManagerFactory factory() {
        return factory;
    }

    @Override
    public EntityManager em() {
        return em;
    }

    @Override
    public HostTransactions transactions() {
        return transactions;
    }

    @Override
    public <T> T inTransaction(Callable<T> work) throws Exception {
        Transaction other = manager.suspend();
        try {
            manager.begin();
            T answer;
            try {
                answer = work.call();
            } catch (Throwable failed) {
                manager.rollback();
                throw failed;
            }
            manager.commit();
            return answer;
        } finally {
            if (other != null) {
                manager.resume(other);
            }
        }
    }

    /** Jakarta Transactions know none that are for reading only. */
    @Override
    public <T> T reading(Callable<T> work) throws Exception {
        return inTransaction(work);
    }

    @Override
    public <T> T inView(Callable<T> work) throws Exception {
        return scoped.keeping(work);
    }

    @Override
    public void afterCommit(Runnable work) {
        transactions.afterCompletion(committed -> {
            if (committed) {
                work.run();
            }
        });
    }

    @Override
    public void setRollbackOnly() {
        registry.setRollbackOnly();
    }
}
