package io.visioncraft.auth;

import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.error.UnavailableException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many calls hash at once and how many wait, first come first served. A burst of log-ins is then refused with
 * {@code hashing-overloaded} and causes no {@code OutOfMemoryError}. Thread-safe.
 */
final class HashingGate {

    private final int permits;
    private final int queue;
    private final long maxWaitNanos;
    private final Semaphore free;
    private final AtomicInteger inside = new AtomicInteger();

    /**
     * A gate.
     *
     * @param permits the most permits that are held at once
     * @param queue the most calls that wait beside them
     * @param maxWait the longest wait of a call
     */
    HashingGate(int permits, int queue, Duration maxWait) {
        this.permits = permits;
        this.queue = queue;
        this.maxWaitNanos = maxWait.toNanos();
        this.free = new Semaphore(permits, true);
    }

    /**
     * Does the work as soon as its permits are free.
     *
     * @param weight the permits that it takes; if it exceeds the gate's permits, all of them
     * @throws UnavailableException with {@code hashing-overloaded} if too many calls wait, if the wait is too long, or if the
     *     thread is interrupted; its interrupt flag stays set
     */
    <T> T pass(int weight, Supplier<T> work) {
        if (inside.incrementAndGet() > permits + queue) {
            inside.decrementAndGet();
            throw overloaded("Too many passwords are being checked, try again later", null);
        }
        try {
            int taken = Math.min(weight, permits);
            await(taken);
            try {
                return work.get();
            } finally {
                free.release(taken);
            }
        } finally {
            inside.decrementAndGet();
        }
    }

    /** Makes a gate in front of this one, with half of its permits (at least one), for work that must not take all of them. */
    HashingGate before() {
        return new HashingGate(Math.max(1, permits / 2), queue, Duration.ofNanos(maxWaitNanos));
    }

    /** The number of calls that work or wait. */
    int inside() {
        return inside.get();
    }

    /** About how many calls wait for permits. */
    int waiting() {
        return free.getQueueLength();
    }

    private void await(int taken) {
        try {
            // with a time, even of zero, the semaphore keeps the order of arrival
            if (!free.tryAcquire(taken, maxWaitNanos, TimeUnit.NANOSECONDS)) {
                throw overloaded("Waited too long to check a password, try again later", null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw overloaded("Interrupted while waiting to check a password", interrupted);
        }
    }

    private static UnavailableException overloaded(String message, @Nullable Throwable cause) {
        return UnavailableException.causedBy(AuthenticationCodes.HASHING_OVERLOADED, message, cause);
    }
}
