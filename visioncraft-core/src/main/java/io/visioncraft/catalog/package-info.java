/**
 * What the business sells: a tree of categories, and services with codes and units.
 *
 * <p>Main types: {@link io.visioncraft.catalog.CategoryManagement} and {@link io.visioncraft.catalog.ServiceManagement}, which hosts
 * call; {@link io.visioncraft.catalog.Category} and {@link io.visioncraft.catalog.Service}, which they answer with; the
 * repositories of these, which adapters write. May use {@code error}, {@code kernel}, {@code access},
 * {@code spi}, {@code internal} and {@code identity}.
 */
@NullMarked
package io.visioncraft.catalog;

import org.jspecify.annotations.NullMarked;
