package io.visioncraft.tck.suite;

import io.visioncraft.kernel.Rule;
import io.visioncraft.tck.crash.CrashConsistency;
import io.visioncraft.tck.crash.CrashReport;
import io.visioncraft.tck.probe.Tally;
import org.junit.jupiter.api.Test;

/**
 * Every use case happens as a whole or not at all, wherever it is cut off, and converges when it is called once more. How many
 * points were tried is written to {@code target/crash-points.tsv}: store, use case, points.
 */
public abstract class CrashSuite extends BehaviourSuite {

    /** For the class that nests this suite among the tests of a store. */
    protected CrashSuite() {}

    @Test
    @Rule({"GEN-5", "GEN-7", "EVT-1"})
    void survivesAFailureAtEveryPortCall() {
        CrashConsistency sweep = CrashConsistency.on(this::freshPersistence);
        CrashReport report = (exhaustive() ? sweep : sweep.quick()).sweep();

        Tally.write("crash-points.tsv", storeName(), report.points());
        report.check();
    }
}
