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
 * Runs again what a transient clash has ended, how often, and after which pause (GEN-6): full jitter up to a bound that
 * doubles from 4 ms to 256 ms; never beyond the deadline (GEN-14). Immutable and thread-safe.
 *
 * @param attempts runs in all, from 1, that is never again, to {@value #MOST}
 * @param random where the jitter comes from
 * @param metrics who counts; what it throws reaches nobody
 */
@Internal
public record Retries(int attempts, RandomSource random, Metrics metrics) {

    /** How many runs there are unless the host says otherwise. */
    public static final int STANDARD = 8;

    /** How many runs there are at most: more of them make a congestion worse. */
    public static final int MOST = 20;

    private static final long FIRST_NANOS = 2_000_000;
    private static final int MAX_DOUBLINGS = 7;

    public Retries {
        if (attempts < 1 || attempts > MOST) {
            throw new IllegalArgumentException("A use case is run 1 to " + MOST + " times, not " + attempts);
        }
        metrics = QuietMetrics.of(metrics);
    }

    /**
     * Runs work that begins and ends its own transaction, until it ends otherwise than by a transient clash, there were enough
     * runs, or there is no time for another one. Called with no transaction open.
     *
     * @param work what metrics call it
     * @param deadline for all runs and the pauses between them
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

    /** Pauses; false if the pause, which a thread may wake up from late, has left no time for another run. */
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
