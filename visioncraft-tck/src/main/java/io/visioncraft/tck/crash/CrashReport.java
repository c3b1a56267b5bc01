package io.visioncraft.tck.crash;

import java.util.List;
import java.util.SortedMap;

/**
 * What a sweep has found. Immutable.
 *
 * @param points how many points of each use case were tried
 * @param problems what went wrong, a sentence or more each; empty where all is well
 */
public record CrashReport(SortedMap<String, Integer> points, List<String> problems) {

    /** How many points were tried in all. */
    int total() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Fails where the sweep has found problems.
     *
     * @throws AssertionError if there are problems, with each of them
     */
    public void check() {
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.size() + " problems:\n" + String.join("\n", problems));
        }
    }
}
