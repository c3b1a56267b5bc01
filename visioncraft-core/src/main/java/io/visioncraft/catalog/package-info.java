/**
 * What the business sells: a tree of categories, services with codes and units, and their prices over time.
 *
 * <p>Main types: {@link io.visioncraft.catalog.CategoryManagement}, {@link io.visioncraft.catalog.ServiceManagement} and
 * {@link io.visioncraft.pricing.PriceManagement}, which hosts call; {@link io.visioncraft.catalog.Category},
 * {@link io.visioncraft.catalog.Service} and {@link io.visioncraft.pricing.Price}, which they answer with; the repositories
 * of these, which adapters write. May use {@code error}, {@code kernel}, {@code access},
 * {@code spi}, {@code internal} and {@code identity}.
 */
@NullMarked
package io.visioncraft.catalog;

import org.jspecify.annotations.NullMarked;
