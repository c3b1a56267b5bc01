package io.visioncraft.events;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Delivery;
import jakarta.validation.constraints.NotNull;

/**
 * Asks to give up a dead event (EVT-2). Immutable and thread-safe.
 *
 * @param event the id of the dead event
 * @param attempt the last attempt that the caller has seen, as {@link EventManagement#dead} lists it
 */
public record DismissEvent(@NotNull EventId event, int attempt) {

    /**
     * {@return a request to give up an event}
     *
     * @param event the id of the dead event
     * @param attempt the last attempt that the caller has seen
     */
    public static DismissEvent of(EventId event, int attempt) {
        return new DismissEvent(event, attempt);
    }

    /**
     * {@return a request to give up an event as it was listed}
     *
     * @param listed an item of {@link EventManagement#dead}
     */
    public static DismissEvent of(Delivery listed) {
        return of(listed.event().id(), listed.attempt());
    }
}
