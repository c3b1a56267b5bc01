package io.visioncraft.testkit.race;

import java.util.List;
import java.util.SortedMap;

/**
 * What became of a pair. Immutable.
 *
 * @param pair its name
 * @param kind what a run of it was
 * @param runs how often it was run
 * @param outcomes how often each outcome was seen
 * @param problems what went wrong in the first run that was not as it should be; empty if all were
 */
public record RaceReport(String pair, Kind kind, int runs, SortedMap<String, Integer> outcomes, List<String> problems) {

    /** What a run is. */
    public enum Kind {
        /** One of the ways in which the port calls of two calls can follow each other. */
        INTERLEAVING,
        /** Two threads that are brought together once and then go on as they may. */
        ROUND
    }

    /** Fails with every problem. */
    public void check() {
        if (!problems.isEmpty()) {
            throw new AssertionError(pair + ", run " + runs + ":\n" + String.join("\n", problems));
        }
    }
}
