package io.visioncraft.housekeeping;

import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.events.EventManagement;
import io.visioncraft.kernel.KernelCodes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says how long expired data is kept until housekeeping removes it (GEN-13). The builder takes it once. Immutable and
 * thread-safe.
 *
 * @param sessions how long a session and its refresh tokens are kept after they expire, 0 to 3,650 days. A session that was
 *     ended earlier is kept as long. A refresh token is kept at least for the time that its session may live by the
 *     {@link SessionPolicy}, since its reuse ends the session (IDN-7)
 * @param deliveredEvents how long a delivered event is kept after it happened, 1 to 3,650 days; null for ever.
 *     {@link EventManagement#ofAggregate} no longer shows a removed event
 */
public record RetentionPolicy(Duration sessions, @Nullable Duration deliveredEvents) {

    private static final Duration LEAST_OF_EVENTS = Duration.ofDays(1);
    private static final Duration MOST = Duration.ofDays(3_650);

    /**
     * Checks the limits.
     *
     * @param sessions 0 to 3,650 days
     * @param deliveredEvents 1 to 3,650 days; null for ever
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}
     */
    public RetentionPolicy {
        require("Sessions", sessions, Duration.ZERO);
        if (deliveredEvents != null) {
            require("Delivered events", deliveredEvents, LEAST_OF_EVENTS);
        }
    }

    private static void require(String what, Duration kept, Duration least) {
        if (kept.compareTo(least) < 0 || kept.compareTo(MOST) > 0) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    what + " are kept for " + least.toDays() + " to " + MOST.toDays() + " days, not " + kept,
                    "min",
                    least.toDays(),
                    "max",
                    MOST.toDays());
        }
    }

    /** {@return the standard policy: sessions for 30 days, delivered events for ever} */
    public static RetentionPolicy standard() {
        return new RetentionPolicy(Duration.ofDays(30), null);
    }

    /**
     * {@return the same policy with another time for sessions and refresh tokens}
     *
     * @param kept 0 to 3,650 days after they expire
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}
     */
    public RetentionPolicy keepingSessions(Duration kept) {
        return new RetentionPolicy(kept, deliveredEvents);
    }

    /**
     * {@return the same policy with a limit for delivered events}
     *
     * @param kept 1 to 3,650 days after they happened
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}
     */
    public RetentionPolicy keepingDeliveredEvents(Duration kept) {
        return new RetentionPolicy(sessions, kept);
    }
}
