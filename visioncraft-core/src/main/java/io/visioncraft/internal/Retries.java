package io.visioncraft.internal;

import io.visioncraft.error.ConflictException;
import io.visioncraft.kernel.Internal;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.RandomSource;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work again after a transient clash (GEN-6). The pause has full jitter up to a bound that doubles from 4 ms to 256 ms;
 * it never exceeds the deadline (GEN-14). Immutable and thread-safe.
 *
 * @param attempts all runs, 1 (never again) to {@value #MOST}
 * @param random the source of the jitter
 * @param metrics the receiver of figures; an exception of it reaches nobody
 */
@Internal
public record Retries(int attempts, RandomSource random, Metrics metrics) {

    /** The number of runs of a host that sets none. */
    public static final int STANDARD = 8;

    /** The most runs. More of them would make a congestion worse. */
    public static final int MOST = 20;

    private static final long FIRST_NANOS = 2_000_000;
    private static final int MAX_DOUBLINGS = 7;

    /**
     * Checks the number of attempts.
     *
     * @param attempts 1 to {@value #MOST}
     * @param random the source of the jitter
     * @param metrics the receiver of figures
     * @throws IllegalArgumentException if the number lies outside its limits
     */
    public Retries {
        requireAttempts(attempts);
        metrics = QuietMetrics.of(metrics);
    }

    /**
     * Checks the number of runs.
     *
     * @param attempts 1 to {@value #MOST}
     * @return the same number
     * @throws IllegalArgumentException if it lies outside its limits
     */
    public static int requireAttempts(int attempts) {
        if (attempts < 1 || attempts > MOST) {
            throw new IllegalArgumentException("A use case is run 1 to " + MOST + " times, not " + attempts);
        }
        return attempts;
    }

    /**
     * Runs work that begins and ends its transaction. It runs the work again after a transient clash, as often as there are
     * runs and time left. Called without an open transaction.
     *
     * @param work the name of the work in metrics
     * @param deadline the deadline of all runs and the pauses between them
     * @param run runs in a new transaction each time
     * @param <T> its result
     * @return its result
     * @throws ConflictException of the last run
     */
    public <T extends @Nullable Object> T run(String work, Deadline deadline, Supplier<T> run) {
        for (int attempt = 1; ; attempt++) {
            try {
                return run.get();
            } catch (ConflictException clash) {
                if (!clash.retryable()) {
                    throw clash;
                }
                if (attempt >= attempts || deadline.passed() || !pausedInTime(attempt, deadline)) {
                    metrics.retriesExhausted(work, clash.code(), attempt);
                    throw clash;
                }
                metrics.retried(work, clash.code(), attempt);
            }
        }
    }

    /** Pauses, and returns whether time is left for another run: a thread may wake up late. */
    private boolean pausedInTime(int attempt, Deadline deadline) {
        long doubled = FIRST_NANOS << Math.min(attempt, MAX_DOUBLINGS);
        long bound = deadline.left()
                .map(Duration::toNanos)
                .map(left -> Math.min(left, doubled))
                .orElse(doubled);
        byte[] bytes = random.bytes(3);
        long share = ((bytes[0] & 0xFFL) << 16) | ((bytes[1] & 0xFFL) << 8) | (bytes[2] & 0xFFL);
        LockSupport.parkNanos((bound * share) >> 24);
        return !deadline.passed();
    }
}
