/**
 * The use cases of events, and the relay, which delivers the outbox to the host's subscribers: at least once, and those of
 * one aggregate in order (EVT-1, EVT-2).
 *
 * <p>Main types: {@link io.visioncraft.events.EventManagement}, which hosts call; {@link io.visioncraft.events.EventRelay},
 * its {@link io.visioncraft.events.RelayPolicy}, and {@link io.visioncraft.events.RelayRun}, the figures of one run.
 * Subscribers implement {@link io.visioncraft.spi.EventSubscriber}. A relay runs in the process of the library or in another.
 * May use {@code error}, {@code kernel}, {@code access}, {@code spi} and {@code internal}.
 */
@NullMarked
package io.visioncraft.events;

import org.jspecify.annotations.NullMarked;
