package io.visioncraft.kernel;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A span of time that holds its start and not its end, both cut to the microsecond (GEN-8). Immutable and thread-safe.
 *
 * @param from the first instant inside, UTC
 * @param until the first instant outside, UTC; null means that the window has no end
 */
public record Window(Instant from, @Nullable Instant until) {

    /**
     * Checks the order of start and end, and cuts both instants to the microsecond.
     *
     * @param from the first instant inside
     * @param until the first instant outside, after {@code from}; null for no end
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, also if the window does not end after its
     *     start
     */
    public Window {
        from = Instants.exact(Objects.requireNonNull(from, "from"));
        until = until == null ? null : Instants.exact(until);
        if (until != null && !from.isBefore(until)) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A window that starts at " + from + " ends after that, not at " + until);
        }
    }

    /**
     * {@return a window without an end}
     *
     * @param from the first instant inside
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}
     */
    public static Window startingAt(Instant from) {
        return new Window(from, null);
    }

    /**
     * {@return whether an instant lies in this window}
     *
     * @param instant an instant
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && (until == null || instant.isBefore(until));
    }

    /**
     * {@return whether this window and another share an instant}
     *
     * @param other another window
     */
    public boolean overlaps(Window other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }

    /**
     * {@return a window with the same start and another end}
     *
     * @param end the first instant outside
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, also if {@code end} is not after the
     *     start
     */
    public Window endingAt(Instant end) {
        return new Window(from, end);
    }
}
