/**
 * What the business sells: a tree of categories, services with codes and units, and their prices over time.
 *
 * <p>Main types: {@link io.visioncraft.catalog.Category}, {@link io.visioncraft.catalog.Service},
 * {@link io.visioncraft.catalog.Price} and their repositories. May use {@code error}, {@code kernel}, {@code access},
 * {@code spi}, {@code internal} and {@code identity}.
 */
@NullMarked
package io.visioncraft.catalog;

import org.jspecify.annotations.NullMarked;
