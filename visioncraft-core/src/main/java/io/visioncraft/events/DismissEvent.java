package io.visioncraft.events;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Delivery;
import jakarta.validation.constraints.NotNull;

/**
 * Asks for a dead event to count as delivered (EVT-2). Immutable and thread-safe.
 *
 * @param event which one
 * @param attempt the last attempt that the caller has seen, as {@link EventManagement#dead} lists it
 */
public record DismissEvent(@NotNull EventId event, int attempt) {

    /** That event, seen after that attempt. */
    public static DismissEvent of(EventId event, int attempt) {
        return new DismissEvent(event, attempt);
    }

    /** An event as it was listed. */
    public static DismissEvent of(Delivery listed) {
        return of(listed.event().id(), listed.attempt());
    }
}
