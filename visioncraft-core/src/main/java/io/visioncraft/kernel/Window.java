package io.visioncraft.kernel;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A half-open span of time: from its start, until just before its end, both cut to the microsecond (GEN-8). Immutable and
 * thread-safe.
 *
 * @param from the first instant inside
 * @param until the first instant outside; null means open-ended
 */
public record Window(Instant from, @Nullable Instant until) {

    public Window {
        from = Instants.exact(Objects.requireNonNull(from, "from"));
        until = until == null ? null : Instants.exact(until);
        if (until != null && !from.isBefore(until)) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A window that starts at " + from + " ends after that, not at " + until);
        }
    }

    public static Window startingAt(Instant from) {
        return new Window(from, null);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && (until == null || instant.isBefore(until));
    }

    public boolean overlaps(Window other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }

    /** The same start, ending at {@code end}. */
    public Window endingAt(Instant end) {
        return new Window(from, end);
    }
}
