package io.visioncraft.internal;

import io.visioncraft.kernel.Internal;
import io.visioncraft.spi.Deadline;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * How much time use cases have (GEN-14). Immutable and thread-safe.
 *
 * @param usualTime what most have
 * @param longTime what imports, bulk changes and housekeeping have
 * @param nanoTime the monotonic clock that it is measured on
 */
@Internal
public record Deadlines(Duration usualTime, Duration longTime, LongSupplier nanoTime) {

    /** The least that a host can grant. */
    public static final Duration SHORTEST = Duration.ofMillis(1);

    /** The most that a host can grant. */
    public static final Duration LONGEST = Duration.ofHours(1);

    /** What use cases have unless the host says otherwise. */
    public static final Deadlines STANDARD =
            new Deadlines(Duration.ofSeconds(5), Duration.ofMinutes(1), System::nanoTime);

    public Deadlines {
        requireWithinLimits(usualTime);
        requireWithinLimits(longTime);
        Objects.requireNonNull(nanoTime, "nanoTime");
    }

    private static void requireWithinLimits(Duration time) {
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "A use case has from " + SHORTEST + " to " + LONGEST + " of time, not " + time);
        }
    }

    /** The deadline of a use case that begins now. */
    public Deadline usual() {
        return Deadline.after(usualTime, nanoTime);
    }

    /** The deadline of an import or another long one that begins now. */
    public Deadline longer() {
        return Deadline.after(longTime, nanoTime);
    }
}
