package io.visioncraft.events;

import io.visioncraft.kernel.EventId;
import jakarta.validation.constraints.NotNull;

/**
 * Asks relays to deliver a dead event again (EVT-2). Immutable and thread-safe.
 *
 * @param event the id of the dead event
 */
public record ReplayEvent(@NotNull EventId event) {

    /**
     * {@return a request to deliver an event again}
     *
     * @param event the id of the dead event
     */
    public static ReplayEvent of(EventId event) {
        return new ReplayEvent(event);
    }
}
