package io.visioncraft.spi;

import io.visioncraft.kernel.Entry;

/**
 * A row that a change appended, with its place. The ordinal counts all entries of one save, whatever their type. Immutable
 * and thread-safe.
 *
 * @param position where
 * @param entry what
 * @param <E> the type of the row
 */
public record Appended<E extends Entry>(EntryPosition position, E entry) {}
