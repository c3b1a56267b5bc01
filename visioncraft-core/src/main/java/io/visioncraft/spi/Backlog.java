package io.visioncraft.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits in an outbox (EVT-2). {@link EventRepository#backlog} counts it. Immutable and thread-safe.
 *
 * @param pending the number of pending events: those that can be claimed, those under a lease, those that wait for their next
 *     attempt, and those that are held back
 * @param dead the number of dead events
 * @param oldestPending the time of the oldest pending event; null if none is pending
 */
public record Backlog(int pending, int dead, @Nullable Instant oldestPending) {

    /** Nothing waits. */
    public static final Backlog NONE = new Backlog(0, 0, null);

    /**
     * Checks the counts.
     *
     * @param pending the number of pending events, 0 or more
     * @param dead the number of dead events, 0 or more
     * @param oldestPending the time of the oldest pending event; null if, and only if, none is pending
     * @throws IllegalArgumentException if a count is negative, if events are pending and the time is missing, or if none is
     *     pending and there is a time: an adapter counts wrongly
     */
    public Backlog {
        if (pending < 0 || dead < 0) {
            throw new IllegalArgumentException(
                    "Never less than no event waits: " + pending + " pending, " + dead + " dead");
        }
        if (pending == 0 ^ oldestPending == null) {
            throw new IllegalArgumentException(
                    pending + " events are pending, and the time of the oldest is " + oldestPending);
        }
    }
}
