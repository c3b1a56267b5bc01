/**
 * What services cost, over time: entries with windows that never overlap, and the price in force at an instant.
 *
 * <p>Main types: {@link io.visioncraft.pricing.PriceManagement}, which hosts call; {@link io.visioncraft.pricing.Price} and
 * {@link io.visioncraft.pricing.PriceQuote}, which it answers with; {@link io.visioncraft.pricing.PriceRepository}, which
 * adapters write. May use {@code error}, {@code kernel}, {@code access}, {@code spi}, {@code internal}, {@code identity} and
 * {@code catalog}.
 */
@NullMarked
package io.visioncraft.pricing;

import org.jspecify.annotations.NullMarked;
