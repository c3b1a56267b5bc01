package io.visioncraft.tck.contract;

import io.visioncraft.testkit.Race;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A call on another thread while our transaction is open. On a store that does not lock it runs to its end; on one that locks
 * it may wait for our transaction. A test asserts which of the two it was only if the contract says that nobody waits.
 *
 * @param <T> its answer
 */
final class Beside<T> {

    private static final long GRACE_MILLIS = 250;
    private static final long PATIENCE_SECONDS = 60;
    private static final long LATENESS_SECONDS = 6;

    private final FutureTask<T> running;

    private Beside(FutureTask<T> running) {
        this.running = running;
    }

    /** Starts a call on a thread of its own and returns when it has ended or seems to wait. */
    static <T> Beside<T> start(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "beside");
        thread.setDaemon(true);
        thread.start();
        Beside<T> beside = new Beside<>(task);
        beside.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        return beside;
    }

    /** Whether it ends although our transaction stays open: asked only where the contract says that nobody waits. */
    boolean endsMeanwhile() {
        return await(PATIENCE_SECONDS, TimeUnit.SECONDS) != null;
    }

    /** Whether it gives up although our transaction stays open: asked where its deadline is a fraction of a second. */
    boolean givesUpMeanwhile() {
        return await(LATENESS_SECONDS, TimeUnit.SECONDS) != null;
    }

    /** Whether it has ended although our transaction stays open, which is asked where it may also wait. */
    boolean hasEnded() {
        return await(LATENESS_SECONDS, TimeUnit.SECONDS) != null;
    }

    /** Its outcome, once our transaction has ended. Fails the test if it does not end then. */
    Race.Outcome<T> join() {
        Race.Outcome<T> outcome = await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (outcome == null) {
            throw new AssertionError("What ran beside the transaction does not end, although the transaction has");
        }
        return outcome;
    }

    private Race.@Nullable Outcome<T> await(long time, TimeUnit unit) {
        try {
            return new Race.Outcome<>(running.get(time, unit), null);
        } catch (ExecutionException failed) {
            return new Race.Outcome<>(null, failed.getCause());
        } catch (TimeoutException waits) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
