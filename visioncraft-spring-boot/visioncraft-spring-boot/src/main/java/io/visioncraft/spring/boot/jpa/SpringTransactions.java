package io.visioncraft.spring.boot.jpa;

import io.visioncraft.error.UnavailableException;
import io.visioncraft.persistence.jpa.HostTransactions;
import io.visioncraft.spi.StoreCodes;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of Spring over one {@link EntityManagerFactory}. A transaction of another transaction manager is not active here:
 * a use case that is called in one begins its own, which commits apart. If that transaction holds a connection of the factory's own
 * data source, as one of a {@code JdbcTransactionManager} beside the {@code JpaTransactionManager} does, Spring can begin no
 * other: the use case is refused with {@code store-misconfigured}. Thread-safe; binds nothing to a thread itself.
 */
public final class SpringTransactions implements HostTransactions {

    private final PlatformTransactionManager manager;
    private final EntityManagerFactory factory;
    private final TransactionTemplate newTransaction;

    /**
     * Takes part in the transactions of a manager.
     *
     * @param manager begins transactions of the factory's entity managers, as a {@code JpaTransactionManager} does
     * @param factory the factory that the manager belongs to
     */
    public SpringTransactions(PlatformTransactionManager manager, EntityManagerFactory factory) {
        this.manager = Objects.requireNonNull(manager, "manager");
        this.factory = Objects.requireNonNull(factory, "factory");
        this.newTransaction = new TransactionTemplate(manager);
        newTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Asks the entity manager that Spring has bound to the thread. After the commit Spring keeps it bound while callbacks are
     * told, but its transaction is over.
     */
    @Override
    public boolean isActive() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.getResource(factory) instanceof EntityManagerHolder bound
                && bound.getEntityManager().getTransaction().isActive();
    }

    @Override
    public boolean isReadOnly() {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /**
     * Only where no entity manager is kept for longer than a call, as open-in-view keeps one: the reading would leave its connection
     * there until the end of the request, with a transaction of the database's where connections do not commit by themselves.
     */
    @Override
    public boolean lendsWithoutTransaction() {
        return !TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.hasResource(factory);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnavailableException with {@code store-misconfigured}, if a transaction of another manager holds a connection of the
     *     factory's data source
     */
    @Override
    public void required(Runnable work) {
        try {
            newTransaction.executeWithoutResult(status -> work.run());
        } catch (CannotCreateTransactionException | IllegalTransactionStateException notBegun) {
            throw isInTheWay(manager) ? ofAnotherManager(notBegun) : notBegun;
        }
    }

    /** Whether a transaction of another manager has bound a connection of this one's data source to the thread. */
    private static boolean isInTheWay(PlatformTransactionManager manager) {
        return manager instanceof JpaTransactionManager jpa
                && jpa.getDataSource() != null
                && TransactionSynchronizationManager.hasResource(jpa.getDataSource());
    }

    private static UnavailableException ofAnotherManager(TransactionException notBegun) {
        return UnavailableException.untilMended(
                StoreCodes.STORE_MISCONFIGURED,
                "A transaction of another transaction manager is open on the data source of the store, so that the use case can"
                        + " neither join it nor begin one: begin it by the JpaTransactionManager, which serves JDBC on that data"
                        + " source too, and remove the other manager",
                notBegun);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Ends a part in the transaction, which marks the whole. Nothing else of the transaction ends.
     */
    @Override
    public void setRollbackOnly() {
        TransactionStatus part =
                manager.getTransaction(new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_MANDATORY));
        part.setRollbackOnly();
        manager.rollback(part);
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
