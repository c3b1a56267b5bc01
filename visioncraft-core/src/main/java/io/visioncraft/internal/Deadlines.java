package io.visioncraft.internal;

import io.visioncraft.kernel.Internal;
import io.visioncraft.spi.Deadline;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * The time that calls of use cases have (GEN-14). Immutable and thread-safe.
 *
 * @param usualTime the time of most use cases
 * @param longTime the time of imports, bulk changes and housekeeping
 * @param nanoTime the monotonic clock that measures it
 */
@Internal
public record Deadlines(Duration usualTime, Duration longTime, LongSupplier nanoTime) {

    /** The shortest time that a host can grant. */
    static final Duration SHORTEST = Duration.ofMillis(1);

    /** The longest time that a host can grant. */
    static final Duration LONGEST = Duration.ofHours(1);

    /** The times of a host that sets none: 5 seconds and 1 minute. */
    public static final Deadlines STANDARD =
            new Deadlines(Duration.ofSeconds(5), Duration.ofMinutes(1), System::nanoTime);

    /**
     * Makes the times of use cases.
     *
     * @param usualTime 1 millisecond to 1 hour
     * @param longTime 1 millisecond to 1 hour
     * @param nanoTime a clock that answers as {@link System#nanoTime} does
     * @throws IllegalArgumentException if a time lies outside its limits
     */
    public Deadlines {
        requireWithinLimits(usualTime);
        requireWithinLimits(longTime);
        Objects.requireNonNull(nanoTime, "nanoTime");
    }

    /**
     * Checks the time of a use case.
     *
     * @param time 1 millisecond to 1 hour
     * @return the same time
     * @throws IllegalArgumentException if it lies outside its limits
     */
    public static Duration requireWithinLimits(Duration time) {
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "A use case has from " + SHORTEST + " to " + LONGEST + " of time, not " + time);
        }
        return time;
    }

    /** {@return the deadline of a use case that begins now} */
    public Deadline usual() {
        return Deadline.after(usualTime, nanoTime);
    }

    /** {@return the deadline of an import or another long use case that begins now} */
    public Deadline longer() {
        return Deadline.after(longTime, nanoTime);
    }
}
