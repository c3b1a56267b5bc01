/**
 * Prices of services over time: entries with windows that never overlap, and the price in force at an instant.
 *
 * <p>Main types: hosts call {@link io.visioncraft.pricing.PriceManagement}; it answers with
 * {@link io.visioncraft.pricing.Price} and {@link io.visioncraft.pricing.PriceQuote}; adapters implement
 * {@link io.visioncraft.pricing.PriceRepository}. May use {@code error}, {@code kernel}, {@code access}, {@code spi},
 * {@code internal}, {@code identity} and {@code catalog}.
 */
@NullMarked
package io.visioncraft.pricing;

import org.jspecify.annotations.NullMarked;
