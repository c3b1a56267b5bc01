package io.visioncraft.persistence.jpa.host;

import io.visioncraft.persistence.jpa.HostTransactions;
import java.util.function.Consumer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

// begin: spring
/** Transactions of Spring, of whatever manager. */
public final class SpringTransactions implements HostTransactions {

    private final PlatformTransactionManager manager;
    private final TransactionTemplate newTransaction;

    public SpringTransactions(PlatformTransactionManager manager) {
        this.manager = manager;
        this.newTransaction = new TransactionTemplate(manager);
        newTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public boolean isActive() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive();
    }

    @Override
    public void required(Runnable work) {
        newTransaction.executeWithoutResult(status -> work.run());
    }

    @Override
    public void setRollbackOnly() {
        // ends no more than a part in the transaction, which dooms the whole
        manager.rollback(
                manager.getTransaction(new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_MANDATORY)));
    }

    @Override
    public void afterCompletion(Consumer<Boolean> ended) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                ended.accept(status == STATUS_COMMITTED);
            }
        });
    }
}
// end: spring
