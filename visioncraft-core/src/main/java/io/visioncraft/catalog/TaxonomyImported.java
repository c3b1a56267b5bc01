package io.visioncraft.catalog;

/**
 * The counts of an import of a taxonomy (CAT-6). Immutable and thread-safe.
 *
 * @param categories the number of categories that were made, all levels together
 * @param roots the number of roots of the imported tree
 */
public record TaxonomyImported(int categories, int roots) {}
