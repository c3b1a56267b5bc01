package io.visioncraft.persistence.jpa.host;

import io.visioncraft.persistence.jpa.HostTransactions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

// begin: spring
/** Transactions of Spring, of whatever manager of Spring's own. */
public final class SpringTransactions implements HostTransactions {

    private final PlatformTransactionManager manager;
    private final TransactionTemplate newTransaction;

    public SpringTransactions(PlatformTransactionManager manager) {
        this.manager = manager;
        this.newTransaction = new TransactionTemplate(manager);
        newTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        ((ConfigurableTransactionManager) manager).addListener(new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution begun, @Nullable Throwable failure) {
                if (failure == null && TransactionSynchronizationManager.isSynchronizationActive()) {
                    TransactionSynchronizationManager.registerSynchronization(new End());
                }
            }
        });
    }

    @Override
    public boolean isActive() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .noneMatch(one -> one instanceof End end && end.told);
    }

    @Override
    public boolean isReadOnly() {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    @Override
    public boolean lendsWithoutTransaction() {
        // only where nothing is kept: what is kept would keep the connection, and what the reading began on it
        return !TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getResourceMap().isEmpty();
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

    /** Hears first that a transaction has committed, before anybody else who is told calls a use case. */
    private static final class End implements TransactionSynchronization {

        private boolean told;

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            told = true;
        }
    }
}
// end: spring
