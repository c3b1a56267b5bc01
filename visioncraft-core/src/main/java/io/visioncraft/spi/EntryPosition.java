package io.visioncraft.spi;

/**
 * The place of a row among those that the changes of an aggregate appended: the version that the change saved, then the order
 * within that version. Immutable and thread-safe.
 *
 * @param version the aggregate's version, 1 or more
 * @param ordinal the order within the version, from 0
 */
public record EntryPosition(long version, int ordinal) {

    /** The place before the first row. */
    public static final EntryPosition START = new EntryPosition(0, -1);
}
