package io.visioncraft.spi;

/**
 * An event on its way to subscribers, as {@link EventRepository#claim} hands it out and {@link EventRepository#dead} lists it.
 * Immutable and thread-safe.
 *
 * @param event the event
 * @param attempt the number of the latest claim, from 1. It only ever grows, and is the token by which the one who claimed
 *     the event last settles it
 */
public record Delivery(EventRecord event, int attempt) {}
