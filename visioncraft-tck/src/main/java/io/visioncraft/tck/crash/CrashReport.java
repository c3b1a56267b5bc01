package io.visioncraft.tck.crash;

import java.util.List;
import java.util.SortedMap;

/**
 * The result of a sweep. Immutable.
 *
 * @param points the number of points tried, by use case
 * @param problems one text for each problem; empty if there is none
 */
public record CrashReport(SortedMap<String, Integer> points, List<String> problems) {

    /** The number of points tried in all use cases. */
    int total() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Fails if the sweep found problems.
     *
     * @throws AssertionError if there are problems; lists them
     */
    public void check() {
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.size() + " problems:\n" + String.join("\n", problems));
        }
    }
}
