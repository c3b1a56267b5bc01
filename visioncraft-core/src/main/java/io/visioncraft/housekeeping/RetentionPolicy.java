package io.visioncraft.housekeeping;

import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.events.EventManagement;
import io.visioncraft.kernel.KernelCodes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long what has served its time is kept until housekeeping removes it (GEN-13): set once in the builder. Immutable and
 * thread-safe.
 *
 * @param sessions how long a session and its refresh tokens are kept after the time at which they expire, 0 to 3,650 days; a session
 *     that was ended earlier stays as long. A refresh token is kept at least for as long as its session may live by the
 *     {@link SessionPolicy}, since its reuse ends the session (IDN-7)
 * @param deliveredEvents how long a delivered event is kept after it happened, 1 to 3,650 days; null for ever. A removed event is
 *     missing from the history that {@link EventManagement#ofAggregate} shows
 */
public record RetentionPolicy(Duration sessions, @Nullable Duration deliveredEvents) {

    private static final Duration LEAST_OF_EVENTS = Duration.ofDays(1);
    private static final Duration MOST = Duration.ofDays(3_650);

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

    /** Sessions for 30 days, delivered events for ever. */
    public static RetentionPolicy standard() {
        return new RetentionPolicy(Duration.ofDays(30), null);
    }

    /** The same policy with another time for sessions and refresh tokens. */
    public RetentionPolicy keepingSessions(Duration kept) {
        return new RetentionPolicy(kept, deliveredEvents);
    }

    /** The same policy, by which delivered events are removed when so much time has gone by since they happened. */
    public RetentionPolicy keepingDeliveredEvents(Duration kept) {
        return new RetentionPolicy(sessions, kept);
    }
}
