package io.visioncraft.spi;

/**
 * The place of a row among those that an aggregate's changes appended: the version that the change saved, then the order
 * within it. Immutable and thread-safe.
 *
 * @param version the aggregate's version
 * @param ordinal from 0
 */
public record EntryPosition(long version, int ordinal) {

    /** Before the first row. */
    public static final EntryPosition START = new EntryPosition(0, -1);
}
