package io.visioncraft.spi;

/**
 * An event on its way to subscribers. {@link EventRepository#claim} hands it out and {@link EventRepository#dead} lists it.
 * Immutable and thread-safe.
 *
 * @param event as it was appended
 * @param attempt the number of the latest claim, from 1. It only grows, and is the token that settles the event: only the
 *     latest claim can settle it
 */
public record Delivery(EventRecord event, int attempt) {}
