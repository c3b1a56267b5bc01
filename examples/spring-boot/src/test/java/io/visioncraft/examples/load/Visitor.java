package io.visioncraft.examples.load;

/** Somebody who uses the shop for a while. */
interface Visitor {

    /** Until a moment of {@link System#nanoTime}; what was begun is brought to an end. */
    void visitUntil(long end) throws Exception;
}
