package io.visioncraft.catalog;

/**
 * A category and its depth. Immutable and thread-safe.
 *
 * @param category as stored
 * @param depth its level in the whole tree, 1 for a root
 */
public record CategoryNode(Category category, int depth) {}
