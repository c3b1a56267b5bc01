package io.visioncraft.catalog;

/**
 * What an import of a taxonomy made (CAT-6). Immutable and thread-safe.
 *
 * @param categories how many categories, all levels together
 * @param roots how many of them are roots of the imported tree
 */
public record TaxonomyImported(int categories, int roots) {}
