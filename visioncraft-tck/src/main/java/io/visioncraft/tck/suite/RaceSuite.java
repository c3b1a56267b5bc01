package io.visioncraft.tck.suite;

import io.visioncraft.kernel.Rule;
import io.visioncraft.tck.probe.Tally;
import io.visioncraft.tck.race.RaceExplorer;
import io.visioncraft.tck.race.RacePair;
import io.visioncraft.tck.race.RacePairs;
import io.visioncraft.tck.race.RaceReport;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Pairs of calls that meet end as they may, and leave a store in which all invariants hold. How often each pair was run is
 * written to {@code target/interleavings.tsv}: store, pair, runs, and what a run was.
 */
public abstract class RaceSuite extends BehaviourSuite {

    private static final int ROUNDS = 12;

    /** For the class that nests this suite among the tests of a store. */
    protected RaceSuite() {}

    @Test
    @Rule({"GEN-6", "GEN-7", "IDN-2", "IDN-7", "ROL-4", "CAT-1", "CAT-3", "CAT-4", "PRC-1"})
    void letsTwoCallsMeetInEveryWay() {
        RaceExplorer explorer = RaceExplorer.on(this::freshPersistence);
        SortedMap<String, String> runs = new TreeMap<>();
        List<String> problems = new ArrayList<>();

        for (RacePair pair : RacePairs.all()) {
            RaceReport report = exhaustive() ? explorer.explore(pair) : explorer.race(pair, ROUNDS);
            runs.put(pair.name(), report.runs() + "\t" + report.kind());
            problems.addAll(report.problems());
        }

        Tally.write("interleavings.tsv", storeName(), runs);
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join("\n", problems));
        }
    }
}
