/**
 * The catalogue: a tree of categories, and services with codes and units.
 *
 * <p>Main types: hosts call {@link io.visioncraft.catalog.CategoryManagement} and
 * {@link io.visioncraft.catalog.ServiceManagement}; these answer with {@link io.visioncraft.catalog.Category} and
 * {@link io.visioncraft.catalog.Service}; adapters implement {@link io.visioncraft.catalog.CategoryRepository} and
 * {@link io.visioncraft.catalog.ServiceRepository}. May use {@code error}, {@code kernel}, {@code access}, {@code spi},
 * {@code internal} and {@code identity}.
 */
@NullMarked
package io.visioncraft.catalog;

import org.jspecify.annotations.NullMarked;
