package io.visioncraft.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls at the same time, each on a thread of its own, and waits until all have ended. A call that does not end within
 * a minute fails the test.
 *
 * <pre>{@code
 * List<Race.Outcome<Order>> outcomes = Race.times(8, n -> () -> vc.orders().place(ann, command));
 * }</pre>
 */
public final class Race {

    private static final long PATIENCE_SECONDS = 60;

    private Race() {}

    /**
     * Starts all calls at the same moment.
     *
     * @return what became of each, in the order of the calls
     */
    public static <T> List<Outcome<T>> of(List<? extends Callable<? extends T>> calls) {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            CountDownLatch ready = new CountDownLatch(calls.size());
            List<Future<T>> running = new ArrayList<>();
            for (Callable<? extends T> call : calls) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return call.call();
                }));
            }
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<T> one : running) {
                outcomes.add(outcomeOf(one));
            }
            return List.copyOf(outcomes);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Starts a call {@code times} times at the same moment; each is made from its number, from 0. */
    public static <T> List<Outcome<T>> times(int times, Numbered<? extends T> calls) {
        List<Callable<T>> all = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            Callable<? extends T> call = calls.number(n);
            all.add(call::call);
        }
        return of(all);
    }

    /**
     * Runs one call on another thread and waits for its end: what somebody else does in the midst of a transaction.
     *
     * @throws IllegalStateException around whatever the call throws
     */
    public static <T extends @Nullable Object> T elsewhere(Callable<T> call) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(call).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The call on the other thread failed", failed.getCause());
        } catch (TimeoutException | InterruptedException stuck) {
            throw new AssertionError("The call on the other thread does not end", stuck);
        } finally {
            thread.shutdownNow();
        }
    }

    /** What the calls that did not return have thrown. */
    public static List<Throwable> failures(List<? extends Outcome<?>> outcomes) {
        List<Throwable> failures = new ArrayList<>();
        for (Outcome<?> one : outcomes) {
            if (one.thrown() != null) {
                failures.add(one.thrown());
            }
        }
        return failures;
    }

    private static <T> Outcome<T> outcomeOf(Future<T> running) {
        try {
            return new Outcome<>(running.get(PATIENCE_SECONDS, TimeUnit.SECONDS), null);
        } catch (ExecutionException failed) {
            return new Outcome<>(null, failed.getCause());
        } catch (TimeoutException | InterruptedException stuck) {
            throw new AssertionError("A call of the race does not end", stuck);
        }
    }

    /**
     * Makes the calls of a race.
     *
     * @param <T> what they answer
     */
    @FunctionalInterface
    public interface Numbered<T> {

        /** The call with that number, from 0. */
        Callable<T> number(int n);
    }

    /**
     * What became of one call. Immutable.
     *
     * @param answer what it answered, null if it threw
     * @param thrown what it threw, null if it answered
     * @param <T> what it answers
     */
    public record Outcome<T>(@Nullable T answer, @Nullable Throwable thrown) {

        /** What it answered; fails the test if it threw. */
        public T answered() {
            if (thrown != null || answer == null) {
                throw new AssertionError("The call did not answer", thrown);
            }
            return answer;
        }

        /** Whether the call returned. */
        public boolean succeeded() {
            return thrown == null;
        }

        /** The answer of a call that succeeded; else throws what the call threw. */
        public @Nullable T orThrow() throws Throwable {
            if (thrown != null) {
                throw thrown;
            }
            return answer;
        }
    }
}
