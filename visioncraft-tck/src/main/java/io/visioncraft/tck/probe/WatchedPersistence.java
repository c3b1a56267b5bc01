package io.visioncraft.tck.probe;

import io.visioncraft.Persistence;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.TransactionRunner;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wraps a store and reports its port calls to a {@link PortWatch}, which may stop them: each method of each repository and of
 * the guards, {@code afterCommit}, and begin and commit of each outermost transaction. Ports are found by reflection, new ones
 * too. Reads that are only foreseen are not reported. As thread-safe as the store and the watch.
 */
public final class WatchedPersistence {

    /** Whether reads are being foreseen on this thread. They are no calls of the library's: it asks them again. */
    private static final ThreadLocal<Boolean> FORESEEING = ThreadLocal.withInitial(() -> false);

    private WatchedPersistence() {}

    /**
     * Wraps a store.
     *
     * @param store answers the calls
     * @param watch gets each call; the library gets an exception of the watch in place of the answer
     * @return a store with the same contents
     */
    public static Persistence of(Persistence store, PortWatch watch) {
        return Ports.replaced(store, port -> watched(port, watch));
    }

    private static Object watched(Ports.Port port, PortWatch watch) {
        if (port.port() instanceof TransactionRunner runner) {
            return new WatchedTransactions(runner, watch);
        }
        return proxy(port.type(), (proxy, method, arguments) -> {
            if (FORESEEING.get()) {
                return method.invoke(port.port(), arguments);
            }
            PortCall call = new PortCall(port.name(), method.getName(), list(arguments));
            watch.before(call);
            Object answer = method.invoke(port.port(), arguments);
            watch.after(call);
            return answer;
        });
    }

    private static List<Object> list(Object @Nullable [] arguments) {
        List<Object> list = new ArrayList<>();
        if (arguments != null) {
            Collections.addAll(list, arguments);
        }
        return Collections.unmodifiableList(list);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass().equals(Object.class)) {
                        return ofObject(proxy, type, method, arguments);
                    }
                    try {
                        return handler.invoke(proxy, method, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private static Object ofObject(Object proxy, Class<?> type, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "Watched " + type.getSimpleName();
        };
    }

    /** Transactions of which the outermost are watched. */
    private record WatchedTransactions(TransactionRunner runner, PortWatch watch) implements TransactionRunner {

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            return runner.active() ? runner.inTransaction(deadline, work) : outermost(deadline, work);
        }

        private <T extends @Nullable Object, X extends Exception> T outermost(Deadline deadline, Work<T, X> work)
                throws X {
            watch.before(PortCall.BEGIN);
            T answer;
            try {
                answer = runner.inTransaction(deadline, () -> {
                    watch.after(PortCall.BEGIN);
                    T result = work.run();
                    watch.before(PortCall.COMMIT);
                    return result;
                });
            } finally {
                watch.ended();
            }
            watch.after(PortCall.COMMIT);
            return answer;
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work)
                throws X {
            if (runner.active()) {
                return runner.reading(deadline, work);
            }
            try {
                return runner.reading(deadline, work);
            } finally {
                watch.ended();
            }
        }

        @Override
        public void foresee(Runnable reads) {
            runner.foresee(() -> unwatched(reads));
        }

        private static void unwatched(Runnable reads) {
            FORESEEING.set(true);
            try {
                reads.run();
            } finally {
                FORESEEING.remove();
            }
        }

        @Override
        public boolean active() {
            return runner.active();
        }

        @Override
        public void afterCommit(Runnable action) {
            PortCall call = new PortCall("transactions", "afterCommit", List.of(action));
            watch.before(call);
            runner.afterCommit(action);
            watch.after(call);
        }
    }
}
