package io.visioncraft.spi;

import io.visioncraft.kernel.EventId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt to deliver an event ended: the event is delivered, is tried again later, or is dead. It is stored by
 * {@link EventRepository#settle}. Immutable and thread-safe.
 *
 * @param event the event's id
 * @param attempt the attempt of the {@link Delivery}
 * @param delivered whether all subscribers have the event, or an operator has dismissed it
 * @param next the instant from which an event that failed can be claimed again; null if it is delivered or dead
 */
public record DeliveryOutcome(
        EventId event,
        int attempt,
        boolean delivered,
        @Nullable Instant next) {

    /**
     * Checks that nothing that is delivered is tried again.
     *
     * @param event the event's id
     * @param attempt the attempt of the {@link Delivery}
     * @param delivered whether all subscribers have the event, or an operator has dismissed it
     * @param next the instant from which an event that failed can be claimed again; null if it is delivered or dead
     * @throws IllegalArgumentException if an event is delivered and has a next instant
     */
    public DeliveryOutcome {
        if (delivered && next != null) {
            throw new IllegalArgumentException("A delivered event is not tried again, and not at " + next);
        }
    }

    /**
     * {@return the outcome of an attempt by which the event is delivered}
     *
     * @param one the attempt
     */
    public static DeliveryOutcome delivered(Delivery one) {
        return delivered(one.event().id(), one.attempt());
    }

    /**
     * {@return the outcome of an attempt by which the event is delivered}
     *
     * @param event the event's id
     * @param attempt the attempt of the {@link Delivery}
     */
    public static DeliveryOutcome delivered(EventId event, int attempt) {
        return new DeliveryOutcome(event, attempt, true, null);
    }

    /**
     * {@return the outcome of an attempt that failed}
     *
     * @param one the attempt
     * @param next the instant from which the event can be claimed again
     */
    public static DeliveryOutcome failed(Delivery one, Instant next) {
        return new DeliveryOutcome(one.event().id(), one.attempt(), false, next);
    }

    /**
     * {@return the outcome of an attempt after which the event waits for an operator}
     *
     * @param one the attempt
     */
    public static DeliveryOutcome dead(Delivery one) {
        return new DeliveryOutcome(one.event().id(), one.attempt(), false, null);
    }

    /** {@return whether the event waits for an operator} */
    public boolean dead() {
        return !delivered && next == null;
    }
}
