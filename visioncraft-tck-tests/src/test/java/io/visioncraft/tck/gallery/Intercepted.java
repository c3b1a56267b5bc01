package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.tck.probe.Ports;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Another store of which every call of a repository passes an interceptor. As thread-safe as the store and the interceptor. */
public final class Intercepted {

    private static final Set<String> WRITES = Set.of(
            "save",
            "append",
            "delete",
            "removeExpired",
            "move",
            "replaceReason",
            "replaceText",
            "claim",
            "settle",
            "replay",
            "removeDelivered");

    private Intercepted() {}

    /** The store with another runner and other guards, and an interceptor around its repositories. */
    public static Persistence over(
            Persistence store, TransactionRunner transactions, Guards guards, Interceptor interceptor) {
        return Ports.replaced(store, port -> switch (port.name()) {
            case "transactions" -> transactions;
            case "guards" -> guards;
            default -> around(port.type(), port.name(), port.port(), interceptor);
        });
    }

    /** The store with an interceptor around its repositories. */
    public static Persistence over(Persistence store, Interceptor interceptor) {
        return over(store, store.transactions(), store.guards(), interceptor);
    }

    private static Object around(Class<?> type, String port, Object repository, Interceptor interceptor) {
        return proxy(type, (method, arguments) -> interceptor.around(new Call(port, repository, method, arguments)));
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return switch (method.getName()) {
                            case "equals" -> proxy == arguments[0];
                            case "hashCode" -> System.identityHashCode(proxy);
                            default -> type.getSimpleName();
                        };
                    }
                    return answer.to(method, arguments == null ? new Object[0] : arguments);
                }));
    }

    /** What a proxy answers. */
    @FunctionalInterface
    private interface Answer {
        @Nullable
        Object to(Method method, Object[] arguments) throws Throwable;
    }

    /** What happens in place of a call of a repository. */
    @FunctionalInterface
    public interface Interceptor {

        /** The answer to the call, for example that of {@link Call#proceed}. */
        @Nullable
        Object around(Call call) throws Throwable;
    }

    /**
     * One call of a repository.
     *
     * @param port the repository, as {@link Persistence} calls it
     * @param repository the other store's
     * @param method which method
     * @param arguments with what
     */
    @SuppressWarnings("ArrayRecordComponent") // short-lived, never compared
    public record Call(String port, Object repository, Method method, Object[] arguments) {

        /** Whether it is the method of that name, of that repository. */
        public boolean is(String ofPort, String named) {
            return port.equals(ofPort) && method.getName().equals(named);
        }

        /** Whether it writes. */
        public boolean writes() {
            return WRITES.contains(method.getName());
        }

        /** Calls the other store. */
        public @Nullable Object proceed() throws Throwable {
            return proceed(arguments);
        }

        /** Calls the other store with other arguments. */
        public @Nullable Object proceed(@Nullable Object... others) throws Throwable {
            try {
                return method.invoke(repository, others);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}
