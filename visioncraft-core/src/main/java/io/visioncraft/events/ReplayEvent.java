package io.visioncraft.events;

import io.visioncraft.kernel.EventId;
import jakarta.validation.constraints.NotNull;

/**
 * Asks for a dead event to be delivered again (EVT-2). Immutable and thread-safe.
 *
 * @param event which one
 */
public record ReplayEvent(@NotNull EventId event) {

    /** That event. */
    public static ReplayEvent of(EventId event) {
        return new ReplayEvent(event);
    }
}
