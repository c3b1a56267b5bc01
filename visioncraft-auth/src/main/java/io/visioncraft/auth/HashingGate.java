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
 * Lets a few hash at once and a few more wait, first come first served, so that a burst of log-ins ends in <em>unavailable</em>
 * and not in an {@code OutOfMemoryError}. Thread-safe.
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
     * @param permits how many may work at once
     * @param queue how many may wait beside them
     * @param maxWait how long one waits at most
     */
    HashingGate(int permits, int queue, Duration maxWait) {
        this.permits = permits;
        this.queue = queue;
        this.maxWaitNanos = maxWait.toNanos();
        this.free = new Semaphore(permits, true);
    }

    /**
     * Does the work once there is room for it.
     *
     * @param weight how many permits it takes; more than there are means all of them
     * @throws UnavailableException with {@code hashing-overloaded}: too many wait, the wait was too long, or the thread was
     *     interrupted, which it then still is
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

    /** A gate in front of this one for work that must never take all of its permits: half of them, or the only one. */
    HashingGate before() {
        return new HashingGate(Math.max(1, permits / 2), queue, Duration.ofNanos(maxWaitNanos));
    }

    /** How many are working or waiting. */
    int inside() {
        return inside.get();
    }

    private void await(int taken) {
        try {
            // with a time, even of zero, the semaphore keeps to the order of arrival
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
