package io.visioncraft.persistence.jpa.host;

import io.visioncraft.persistence.jpa.HostTransactions;
import io.visioncraft.persistence.jpa.JpaPersistence;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaDialect;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** An application on Spring. */
public final class SpringHost implements Host {

    private final EntityManagerFactory factory;
    private final JpaTransactionManager manager;
    private final EntityManager em;
    private final HostTransactions transactions;

    public SpringHost(EntityManagerFactory unit, JpaDialect dialect) {
        this.factory = Managed.of(unit, dialect);
        this.manager = new JpaTransactionManager(factory);
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

    /** As OpenEntityManagerInViewInterceptor does for the length of a web request. */
    @Override
    public <T> T inView(Callable<T> work) throws Exception {
        EntityManager kept = factory.createEntityManager();
        TransactionSynchronizationManager.bindResource(factory, new EntityManagerHolder(kept));
        try {
            return work.call();
        } finally {
            TransactionSynchronizationManager.unbindResource(factory);
            EntityManagerFactoryUtils.closeEntityManager(kept);
        }
    }

    @Override
    public void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
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

    /** A factory as the framework hands it out: its entity managers know of Spring's transactions. */
    private static final class Managed extends AbstractEntityManagerFactoryBean {

        private static final long serialVersionUID = 1;

        private final transient EntityManagerFactory unit;

        private Managed(EntityManagerFactory unit) {
            this.unit = unit;
        }

        static EntityManagerFactory of(EntityManagerFactory unit, JpaDialect dialect) {
            Managed factory = new Managed(unit);
            factory.setJpaDialect(dialect);
            factory.afterPropertiesSet();
            return Objects.requireNonNull(factory.getObject(), "made by afterPropertiesSet");
        }

        @Override
        protected EntityManagerFactory createNativeEntityManagerFactory() {
            return unit;
        }
    }
}
