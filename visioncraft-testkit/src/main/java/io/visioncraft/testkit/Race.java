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
 * Runs calls at the same moment, each on its own thread, and waits for their ends. A call that does not end within a minute
 * fails the test. Thread-safe.
 *
 * <pre>{@code
 * List<Race.Outcome<Order>> outcomes = Race.times(8, n -> () -> vc.orders().place(ann, command));
 * }</pre>
 */
public final class Race {

    private static final long PATIENCE_SECONDS = 60;

    private Race() {}

    /**
     * Starts all calls at the same moment and waits for their ends.
     *
     * @param calls the calls, each run on its own thread
     * @param <T> the type of the answers
     * @return the outcome of each call, in the order of the calls
     * @throws AssertionError if a call does not end within a minute
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

    /**
     * Starts several calls at the same moment, as {@link #of} does.
     *
     * @param times how many calls
     * @param calls makes a call from its number, from 0
     * @param <T> the type of the answers
     * @return the outcome of each call, in the order of the numbers
     * @throws AssertionError if a call does not end within a minute
     */
    public static <T> List<Outcome<T>> times(int times, Numbered<? extends T> calls) {
        List<Callable<T>> all = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            Callable<? extends T> call = calls.number(n);
            all.add(call::call);
        }
        return of(all);
    }

    /**
     * Runs one call on another thread and waits for its end, for example while a transaction is open on this thread.
     *
     * @param call runs on the other thread
     * @param <T> the type of the answer
     * @return the answer
     * @throws IllegalStateException with the exception of the call as its cause
     * @throws AssertionError if the call does not end within a minute
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

    /**
     * {@return the exceptions of the calls that threw one}
     *
     * @param outcomes the outcomes of a race
     */
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
     * @param <T> the type of the answers
     */
    @FunctionalInterface
    public interface Numbered<T> {

        /**
         * {@return the call with a number}
         *
         * @param n the number, from 0
         */
        Callable<T> number(int n);
    }

    /**
     * The outcome of one call: an answer or an exception. Immutable.
     *
     * @param answer the answer, null if the call threw
     * @param thrown the exception, null if the call answered
     * @param <T> the type of the answer
     */
    public record Outcome<T>(@Nullable T answer, @Nullable Throwable thrown) {

        /**
         * {@return the answer of a call that answered}
         *
         * @throws AssertionError if the call threw, or answered null
         */
        public T answered() {
            if (thrown != null) {
                throw new AssertionError("The call did not answer, but threw " + thrown, thrown);
            }
            if (answer == null) {
                throw new AssertionError("The call answered null");
            }
            return answer;
        }

        /** {@return whether the call answered} */
        public boolean succeeded() {
            return thrown == null;
        }

        /**
         * {@return the answer of the call}
         *
         * @throws Throwable the exception of the call, if it threw
         */
        public @Nullable T orThrow() throws Throwable {
            if (thrown != null) {
                throw thrown;
            }
            return answer;
        }
    }
}
