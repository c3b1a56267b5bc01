package io.visioncraft.persistence.jpa.host;

import io.visioncraft.persistence.jpa.HostTransactions;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Consumer;

// begin: jta
/** Jakarta Transactions, of whatever server. */
public final class JakartaTransactions implements HostTransactions {

    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;

    public JakartaTransactions(TransactionManager manager, TransactionSynchronizationRegistry registry) {
        this.manager = manager;
        this.registry = registry;
    }

    @Override
    public boolean isActive() {
        int status = registry.getTransactionStatus();
        return status != Status.STATUS_NO_TRANSACTION && status != Status.STATUS_COMMITTED;
    }

    @Override
    public void required(Runnable work) throws Exception {
        Transaction ending = manager.suspend();
        try {
            manager.begin();
            try {
                work.run();
            } catch (Throwable failed) {
                manager.rollback();
                throw failed;
            }
            manager.commit();
        } finally {
            if (ending != null) {
                manager.resume(ending);
            }
        }
    }

    @Override
    public void setRollbackOnly() {
        registry.setRollbackOnly();
    }

    @Override
    public void afterCompletion(Consumer<Boolean> ended) {
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                ended.accept(status == Status.STATUS_COMMITTED);
            }
        });
    }
}
// end: jta
