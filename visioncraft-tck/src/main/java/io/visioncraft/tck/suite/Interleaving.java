package io.visioncraft.tck.suite;

import io.visioncraft.Persistence;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.tck.probe.Ports;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets something happen in the midst of a use case, whatever the store: right after a method of one of its repositories has
 * returned. What threads meet once in a thousand runs, they meet in each.
 */
final class Interleaving {

    private static final String FORESEE = "foresee";
    private static final long MEETING_MILLIS = 300;

    private Interleaving() {}

    /**
     * The same store, where each time {@code repository().method(…)} has returned, {@code happens} runs. A call that is only
     * foreseen has read nothing yet.
     */
    static Persistence after(Persistence store, String repository, String method, Runnable happens) {
        requirePort(repository, method);
        Set<Thread> foreseeing = ConcurrentHashMap.newKeySet();
        return Ports.replaced(store, port -> {
            if (port.port() instanceof TransactionRunner) {
                return around(port.type(), port.port(), FORESEE, foreseeing, (called, answer) -> answer);
            }
            return port.name().equals(repository)
                    ? around(port.type(), port.port(), "", foreseeing, (called, answer) -> {
                        if (called.getName().equals(method) && !foreseeing.contains(Thread.currentThread())) {
                            happens.run();
                        }
                        return answer;
                    })
                    : port.port();
        });
    }

    /** What waits for a call that is never made would show nothing. */
    private static void requirePort(String repository, String method) {
        boolean there = Stream.of(Ports.typeOf(repository).getMethods())
                .anyMatch(called -> called.getName().equals(method));
        if (!there) {
            throw new IllegalArgumentException("No port has " + repository + "()." + method);
        }
    }

    /** The same action, the first time only. */
    static Runnable once(Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (done.compareAndSet(false, true)) {
                action.run();
            }
        };
    }

    /** Where as many threads wait for each other, unless the store keeps one of them away for longer than a moment. */
    static Runnable meetingOf(int threads) {
        CyclicBarrier barrier = new CyclicBarrier(threads);
        return () -> {
            try {
                barrier.await(MEETING_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | BrokenBarrierException kept) {
                // the store let one at a time: nothing more to arrange
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static <T> T around(
            Class<T> type,
            Object target,
            String marked,
            Set<Thread> within,
            BiFunction<Method, @Nullable Object, @Nullable Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean mark = method.getName().equals(marked);
                    if (mark) {
                        within.add(Thread.currentThread());
                    }
                    try {
                        return answer.apply(method, method.invoke(target, arguments));
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    } finally {
                        if (mark) {
                            within.remove(Thread.currentThread());
                        }
                    }
                }));
    }
}
