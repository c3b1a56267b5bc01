package io.visioncraft.tck.race;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of a pair. Immutable.
 *
 * @param pair its name
 * @param kind what a run of it was
 * @param runs how often it was run
 * @param outcomes how often each outcome was seen
 * @param problems what went wrong in the first run that was not as it should be; empty if all were
 * @param seed what chose the interleavings, where there were more than the limit; null where all were run
 */
public record RaceReport(
        String pair,
        Kind kind,
        int runs,
        SortedMap<String, Integer> outcomes,
        List<String> problems,
        @Nullable Long seed) {

    /** What a run is. */
    public enum Kind {
        /** One of the ways in which the port calls of two calls can follow each other. */
        INTERLEAVING,
        /** Two threads that are brought together once and then go on as they may. */
        ROUND
    }

    /**
     * Fails where the report has problems.
     *
     * @throws AssertionError if there are problems, with each of them, the run and the seed
     */
    public void check() {
        if (!problems.isEmpty()) {
            String chosen = seed == null ? "" : " (chosen by the seed " + seed + ")";
            throw new AssertionError(pair + ", run " + runs + chosen + ":\n" + String.join("\n", problems));
        }
    }
}
