/**
 * What happened, for those who read it and those to whom it is delivered: the use cases of events, and the relay, which
 * delivers the outbox to the host's subscribers at least once, for each aggregate in order (EVT-1, EVT-2).
 *
 * <p>Main types: {@link io.visioncraft.events.EventManagement}, which hosts call; {@link io.visioncraft.events.EventRelay}, its
 * {@link io.visioncraft.events.RelayPolicy} and what one run came to, {@link io.visioncraft.events.RelayRun}. Subscribers
 * implement {@link io.visioncraft.spi.EventSubscriber}. A relay runs beside the library or in a process of its own. May use
 * {@code error}, {@code kernel}, {@code access}, {@code spi} and {@code internal}.
 */
@NullMarked
package io.visioncraft.events;

import org.jspecify.annotations.NullMarked;
