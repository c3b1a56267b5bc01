package io.visioncraft.spi;

import io.visioncraft.kernel.Entry;

/**
 * A row that a change appended, with its place. Immutable and thread-safe.
 *
 * @param position the place; its ordinal counts the rows of all types in one save
 * @param entry a message, a note or a status change
 * @param <E> the type of the row
 */
public record Appended<E extends Entry>(EntryPosition position, E entry) {}
