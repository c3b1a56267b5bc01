/**
 * The ports that belong to no single feature. Adapters implement transactions, guards, events, idempotency, ids and
 * randomness. Hosts may implement subscribers, listeners and metrics. Time is {@link java.time.Clock}. The repositories of a
 * feature stand in the package of the feature.
 *
 * <p>Main types: {@link io.visioncraft.spi.TransactionRunner}, {@link io.visioncraft.spi.Guards},
 * {@link io.visioncraft.spi.AggregateRepository}, {@link io.visioncraft.spi.EventRepository},
 * {@link io.visioncraft.spi.Delivery}, {@link io.visioncraft.spi.Backlog},
 * {@link io.visioncraft.spi.IdempotencyRepository}, {@link io.visioncraft.spi.EventSubscriber},
 * {@link io.visioncraft.spi.Metrics}, {@link io.visioncraft.spi.UseCaseWatch}. May use {@code error}, {@code kernel} and
 * {@code access}.
 */
@NullMarked
package io.visioncraft.spi;

import org.jspecify.annotations.NullMarked;
