package io.visioncraft.spring.boot.actuate;

import io.visioncraft.spi.Backlog;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The latest count of what waits in the outbox. It is counted when somebody asks and the last count is ten seconds old, by one
 * thread of its own, however many ask. Who asks waits for half a second at most: a store that does not answer delays no scrape
 * of the other figures. Thread-safe.
 */
final class LatestBacklog implements AutoCloseable {

    static final Duration KEPT = Duration.ofSeconds(10);
    static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Log LOG = LogFactory.getLog(LatestBacklog.class);
    private static final long IDLE_SECONDS = 30;

    private final Supplier<Backlog> counting;
    private final LongSupplier nanoTime;
    private final ThreadPoolExecutor thread;
    private final AtomicReference<@Nullable Count> latest = new AtomicReference<>();

    /**
     * Counts nothing yet.
     *
     * @param counting asks the store
     * @param nanoTime a clock that answers as {@link System#nanoTime} does
     */
    LatestBacklog(Supplier<Backlog> counting, LongSupplier nanoTime) {
        this.counting = counting;
        this.nanoTime = nanoTime;
        this.thread = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), LatestBacklog::newThread);
        thread.allowCoreThreadTimeOut(true);
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "visioncraft-backlog");
        thread.setDaemon(true);
        return thread;
    }

    /** A count that began at an instant of the monotonic clock. */
    private record Count(long began, CompletableFuture<@Nullable Backlog> answer) {}

    /** What waits; null if the store failed, or has not answered in time. */
    @Nullable
    Backlog get() {
        Count count = current();
        long left = PATIENCE.toNanos() - (nanoTime.getAsLong() - count.began());
        try {
            return count.answer().isDone() || left <= 0
                    ? count.answer().getNow(null)
                    : count.answer().get(left, TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException | RuntimeException failed) {
            return null;
        }
    }

    private Count current() {
        Count last = latest.get();
        if (last != null && (!last.answer().isDone() || nanoTime.getAsLong() - last.began() < KEPT.toNanos())) {
            return last;
        }
        Count next = new Count(nanoTime.getAsLong(), new CompletableFuture<>());
        if (latest.compareAndSet(last, next)) {
            begin(next.answer());
            return next;
        }
        return current();
    }

    private void begin(CompletableFuture<@Nullable Backlog> answer) {
        try {
            thread.execute(() -> {
                try {
                    answer.complete(counting.get());
                } catch (Throwable failed) {
                    LOG.debug("The events that wait could not be counted", failed);
                    answer.completeExceptionally(failed);
                }
            });
        } catch (RejectedExecutionException closed) {
            answer.completeExceptionally(closed);
        }
    }

    /** Counts no more. A count that is under way is not interrupted, which could break its connection. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
