package io.visioncraft.tck.race;

import java.util.ArrayList;
import java.util.List;

/**
 * In which order two calls run: one begins, and the other takes over where the first one is interrupted, ends, or has to wait
 * for a guard. Immutable.
 *
 * @param first which call begins, 0 for the left one
 * @param interruptions before which port calls, counted over both from 0, the running call is interrupted although it could go
 *     on; ascending
 */
record Schedule(int first, List<Integer> interruptions) {

    Schedule {
        interruptions = List.copyOf(interruptions);
    }

    static Schedule beginning(int first) {
        return new Schedule(first, List.of());
    }

    /** The same with one more interruption, later than the others. */
    Schedule interruptedAt(int step) {
        List<Integer> more = new ArrayList<>(interruptions);
        more.add(step);
        return new Schedule(first, more);
    }

    /** The last step that is fixed. */
    int lastFixed() {
        return interruptions.isEmpty() ? -1 : interruptions.get(interruptions.size() - 1);
    }

    @Override
    public String toString() {
        return (first == 0 ? "left" : "right") + " first, interrupted before the port calls " + interruptions;
    }
}
