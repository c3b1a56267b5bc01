package io.visioncraft.spi;

import io.visioncraft.error.UnavailableException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The instant, on a monotonic clock, until which work may wait for locks and may run again (GEN-14). A deadline interrupts
 * nothing. The library checks it before each transaction and each guard; a store bounds every wait for a lock by it. All
 * transactions of one call of a use case have the same deadline. Immutable and thread-safe.
 */
public final class Deadline {

    private static final Deadline NONE = new Deadline(() -> 0, 0, null);

    private final LongSupplier nanoTime;
    private final long end;
    private final @Nullable Duration granted;

    private Deadline(LongSupplier nanoTime, long end, @Nullable Duration granted) {
        this.nanoTime = nanoTime;
        this.end = end;
        this.granted = granted;
    }

    /** {@return no deadline: a store waits as long as its database is configured to} */
    public static Deadline none() {
        return NONE;
    }

    /**
     * {@return a deadline that lies a span of time ahead, on {@link System#nanoTime}}
     *
     * @param time more than zero
     * @throws IllegalArgumentException if the time is zero or negative
     */
    public static Deadline after(Duration time) {
        return after(time, System::nanoTime);
    }

    /**
     * {@return a deadline that lies a span of time ahead, on another monotonic clock}
     *
     * @param time more than zero
     * @param nanoTime a clock that answers as {@link System#nanoTime} does
     * @throws IllegalArgumentException if the time is zero or negative
     */
    public static Deadline after(Duration time, LongSupplier nanoTime) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("A deadline lies ahead, not " + time);
        }
        return new Deadline(Objects.requireNonNull(nanoTime, "nanoTime"), nanoTime.getAsLong() + time.toNanos(), time);
    }

    /** {@return the time that is left, zero once the deadline has passed; empty if there is no deadline} */
    public Optional<Duration> left() {
        return granted == null
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.max(0, end - nanoTime.getAsLong())));
    }

    /** {@return whether no time is left; false if there is no deadline} */
    public boolean passed() {
        return left().filter(Duration::isZero).isPresent();
    }

    /**
     * Throws if no time is left. A store calls it before a statement that may wait for a lock.
     *
     * @throws UnavailableException with {@code deadline-exceeded}, retryable
     */
    public void requireNotPassed() {
        if (passed()) {
            throw UnavailableException.notNow(
                    StoreCodes.DEADLINE_EXCEEDED, "There was no time left to finish: the limit is " + granted);
        }
    }

    @Override
    public String toString() {
        return left().map(left -> left + " left").orElse("no deadline");
    }
}
