package io.visioncraft.persistence.jpa.host;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What a server injects for {@code @PersistenceContext}: an entity manager that any thread may use, and that leads to the one
 * of the current transaction. Outside of transactions it lends one for a single call. While a persistence context is kept, as a
 * stateful bean has one, it leads to that inside and outside.
 */
public final class TransactionScoped {

    private final EntityManagerFactory factory;
    private final TransactionSynchronizationRegistry registry;

    @SuppressWarnings("ThreadLocalUsage") // one for each factory; the thread that keeps a context gives it back
    private final ThreadLocal<@Nullable EntityManager> kept = new ThreadLocal<>();

    TransactionScoped(EntityManagerFactory factory, TransactionSynchronizationRegistry registry) {
        this.factory = factory;
        this.registry = registry;
    }

    EntityManager shared() {
        return (EntityManager) Proxy.newProxyInstance(
                TransactionScoped.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> called(method, arguments));
    }

    /** Runs work with one persistence context in all its transactions that none sets aside. */
    <T> T keeping(Callable<T> work) throws Exception {
        try (EntityManager em = factory.createEntityManager()) {
            kept.set(em);
            return work.call();
        } finally {
            kept.remove();
        }
    }

    private Object called(Method method, Object[] arguments) throws Throwable {
        EntityManager em = ofTheTransaction();
        if (em == null) {
            em = kept.get();
        }
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
            EntityManager view = kept.get();
            em = view == null ? factory.createEntityManager() : view;
            if (view == null) {
                atTheEnd(em::close);
            } else {
                kept.remove(); // another transaction that sets this one aside has its own
                view.joinTransaction();
                atTheEnd(() -> kept.set(view));
            }
            registry.putResource(this, em);
        }
        return em;
    }

    private void atTheEnd(Runnable action) {
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                action.run();
            }
        });
    }

    private static Object invoked(EntityManager em, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(em, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
