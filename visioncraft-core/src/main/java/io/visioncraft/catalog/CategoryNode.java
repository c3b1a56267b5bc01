package io.visioncraft.catalog;

/**
 * A category and how deep it stands. Immutable and thread-safe.
 *
 * @param category the category
 * @param depth its level in the whole tree, 1 for a root
 */
public record CategoryNode(Category category, int depth) {}
