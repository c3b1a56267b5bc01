package io.visioncraft.persistence.jpa.host;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * What a server injects for {@code @PersistenceContext}: an entity manager that any thread may use, and that leads to the one
 * of the current transaction. Outside of transactions it lends one for a single call.
 */
public final class TransactionScoped {

    private final EntityManagerFactory factory;
    private final TransactionSynchronizationRegistry registry;

    private TransactionScoped(EntityManagerFactory factory, TransactionSynchronizationRegistry registry) {
        this.factory = factory;
        this.registry = registry;
    }

    public static EntityManager of(EntityManagerFactory factory, TransactionSynchronizationRegistry registry) {
        TransactionScoped scope = new TransactionScoped(factory, registry);
        return (EntityManager) Proxy.newProxyInstance(
                TransactionScoped.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> scope.called(method, arguments));
    }

    private Object called(Method method, Object[] arguments) throws Throwable {
        EntityManager em = ofTheTransaction();
        if (em != null) {
            return invoked(em, method, arguments);
        }
        try (EntityManager lent = factory.createEntityManager()) {
            return invoked(lent, method, arguments);
        }
    }

    private @Nullable EntityManager ofTheTransaction() {
        int status = registry.getTransactionStatus();
        if (status != Status.STATUS_ACTIVE && status != Status.STATUS_MARKED_ROLLBACK) {
            return null;
        }
        EntityManager em = (EntityManager) registry.getResource(this);
        if (em == null && status == Status.STATUS_ACTIVE) {
            em = factory.createEntityManager();
            registry.putResource(this, em);
            registry.registerInterposedSynchronization(closing(em));
        }
        return em;
    }

    private static Synchronization closing(EntityManager em) {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                em.close();
            }
        };
    }

    private static Object invoked(EntityManager em, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(em, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
