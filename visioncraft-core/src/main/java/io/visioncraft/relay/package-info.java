/**
 * Delivers what lies in the outbox to the host's subscribers: at least once, for each aggregate in order (EVT-2).
 *
 * <p>Main types: {@link io.visioncraft.relay.EventRelay}, its {@link io.visioncraft.relay.RelayPolicy} and what one run came
 * to, {@link io.visioncraft.relay.RelayRun}. Subscribers implement {@link io.visioncraft.spi.EventSubscriber}. Stands above the
 * facade, of which it uses {@link io.visioncraft.Persistence} alone: a relay runs beside the library or in a process of its own.
 * May use {@code error}, {@code kernel}, {@code spi} and {@code internal} besides.
 */
@NullMarked
package io.visioncraft.relay;

import org.jspecify.annotations.NullMarked;
