package io.visioncraft.catalog;

/**
 * Where a store keeps what the business sells. Immutable and thread-safe.
 *
 * @param categories the tree
 * @param services what stands in it
 */
public record CatalogRepositories(CategoryRepository categories, ServiceRepository services) {}
