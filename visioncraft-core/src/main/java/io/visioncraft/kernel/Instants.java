package io.visioncraft.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as every store keeps them: UTC, to the microsecond, within the years 1 to 9999 (GEN-8). */
public final class Instants {

    /** The first instant that is kept. */
    public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    /** The last instant that is kept. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Instants() {}

    /**
     * {@return the instant, cut to the microsecond}
     *
     * @param instant an instant of any precision
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} outside {@link #EARLIEST} and
     *     {@link #LATEST}
     */
    public static Instant exact(Instant instant) {
        Instant exact = instant.truncatedTo(ChronoUnit.MICROS);
        if (exact.isBefore(EARLIEST) || exact.isAfter(LATEST)) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "An instant lies between " + EARLIEST + " and " + LATEST, "min", EARLIEST, "max", LATEST);
        }
        return exact;
    }

    /**
     * {@return the later of two instants}
     *
     * @param one an instant
     * @param other another instant
     */
    public static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
