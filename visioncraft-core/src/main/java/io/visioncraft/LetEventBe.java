package io.visioncraft;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Delivery;
import jakarta.validation.constraints.NotNull;

/**
 * Asks for a dead event to count as delivered (EVT-2). Immutable and thread-safe.
 *
 * @param event which one
 * @param attempt the last attempt that the caller has seen, as {@link EventManagement#dead} lists it
 */
public record LetEventBe(@NotNull EventId event, int attempt) {

    /** That event, seen after that attempt. */
    public static LetEventBe of(EventId event, int attempt) {
        return new LetEventBe(event, attempt);
    }

    /** An event as it was listed. */
    public static LetEventBe of(Delivery listed) {
        return of(listed.event().id(), listed.attempt());
    }
}
