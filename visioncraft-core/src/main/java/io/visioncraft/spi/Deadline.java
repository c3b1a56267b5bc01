package io.visioncraft.spi;

import io.visioncraft.error.UnavailableException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The moment, on a monotonic clock, until which work may wait for locks and be run again (GEN-14). It ends nothing by itself:
 * the library looks at it before each transaction and before each guard, and a store bounds by it whatever waits for a lock.
 * All transactions of one call of a use case have the same one.
 * Immutable and thread-safe.
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

    /** No deadline: a store waits as its database is set up to. */
    public static Deadline none() {
        return NONE;
    }

    /** So much time from now on. */
    public static Deadline after(Duration time) {
        return after(time, System::nanoTime);
    }

    /**
     * The same on another monotonic clock.
     *
     * @param time more than nothing
     * @param nanoTime answers as {@link System#nanoTime} does
     * @throws IllegalArgumentException for no time
     */
    public static Deadline after(Duration time, LongSupplier nanoTime) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("A deadline lies ahead, not " + time);
        }
        return new Deadline(Objects.requireNonNull(nanoTime, "nanoTime"), nanoTime.getAsLong() + time.toNanos(), time);
    }

    /** The time that is left, nothing once it has passed; empty if there is no deadline. */
    public Optional<Duration> left() {
        return granted == null
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.max(0, end - nanoTime.getAsLong())));
    }

    public boolean passed() {
        return left().filter(Duration::isZero).isPresent();
    }

    /**
     * Ends the work if its time is over. For stores: called before a statement that may wait for a lock.
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
