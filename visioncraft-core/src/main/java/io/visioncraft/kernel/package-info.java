/**
 * The types that every feature shares: typed ids, exact money and quantities, text and folding, lists read by key, aggregates
 * with their changes and events.
 *
 * <p>Main types: {@link io.visioncraft.kernel.Money}, {@link io.visioncraft.kernel.UnitPrice},
 * {@link io.visioncraft.kernel.Quantity}, {@link io.visioncraft.kernel.EmailAddress}, {@link io.visioncraft.kernel.Party},
 * {@link io.visioncraft.kernel.Listing}, {@link io.visioncraft.kernel.Aggregate}, {@link io.visioncraft.kernel.Change}. May
 * use {@code error} alone.
 */
@NullMarked
package io.visioncraft.kernel;

import org.jspecify.annotations.NullMarked;
