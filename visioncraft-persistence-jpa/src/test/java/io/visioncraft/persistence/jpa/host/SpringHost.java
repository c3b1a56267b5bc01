package io.visioncraft.persistence.jpa.host;

import io.visioncraft.persistence.jpa.HostTransactions;
import io.visioncraft.persistence.jpa.JpaPersistence;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Callable;
import org.springframework.orm.jpa.JpaDialect;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** An application on Spring. */
public final class SpringHost implements Host {

    private final EntityManagerFactory factory;
    private final JpaTransactionManager manager;
    private final EntityManager em;
    private final HostTransactions transactions;

    public SpringHost(EntityManagerFactory factory, JpaDialect dialect) {
        this.factory = factory;
        this.manager = new JpaTransactionManager(factory);
        manager.setJpaDialect(dialect);
        this.em = SharedEntityManagerCreator.createSharedEntityManager(factory);
        this.transactions = new SpringTransactions(manager);
    }

    @Override
    public JpaPersistence join() {
        return JpaPersistence.joining(em, transactions);
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
        return run(work, false);
    }

    @Override
    public <T> T reading(Callable<T> work) throws Exception {
        return run(work, true);
    }

    @Override
    public void setRollbackOnly() {
        transactions.setRollbackOnly();
    }

    private <T> T run(Callable<T> work, boolean readOnly) throws Exception {
        DefaultTransactionDefinition definition =
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        definition.setReadOnly(readOnly);
        TransactionStatus status = manager.getTransaction(definition);
        T answer;
        try {
            answer = work.call();
        } catch (Throwable failed) {
            manager.rollback(status);
            throw failed;
        }
        manager.commit(status);
        return answer;
    }
}
