package io.visioncraft.testkit.race;

import java.util.List;
import java.util.SortedMap;

/**
 * What became of a pair. Immutable.
 *
 * @param pair its name
 * @param runs how often it was run: interleavings or rounds
 * @param outcomes how often each outcome was seen
 * @param problems what went wrong in the first run that was not as it should be; empty if all were
 */
public record RaceReport(String pair, int runs, SortedMap<String, Integer> outcomes, List<String> problems) {

    /** Fails with every problem. */
    public void check() {
        if (!problems.isEmpty()) {
            throw new AssertionError(pair + ", run " + runs + ":\n" + String.join("\n", problems));
        }
    }
}
