package io.visioncraft.tck.race;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The result of exploring or racing a {@link RacePair}. Immutable.
 *
 * @param pair the name of the pair
 * @param kind whether a run was an interleaving or a round on two threads
 * @param runs the number of runs
 * @param outcomes the number of runs with each outcome
 * @param problems the problems of the first run that failed; empty if no run failed
 * @param seed the seed that chose the interleavings if there were more than the limit; null if all were run
 */
public record RaceReport(
        String pair,
        Kind kind,
        int runs,
        SortedMap<String, Integer> outcomes,
        List<String> problems,
        @Nullable Long seed) {

    /** How a run lets the two calls meet. */
    public enum Kind {
        /** One order in which the port calls of the two calls follow each other. */
        INTERLEAVING,
        /** Two threads that wait for each other once and then run freely. */
        ROUND
    }

    /**
     * Fails if the report has problems.
     *
     * @throws AssertionError if there are problems; lists them with the run and the seed
     */
    public void check() {
        if (!problems.isEmpty()) {
            String chosen = seed == null ? "" : " (chosen by the seed " + seed + ")";
            throw new AssertionError(pair + ", run " + runs + chosen + ":\n" + String.join("\n", problems));
        }
    }
}
