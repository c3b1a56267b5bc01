package io.visioncraft.testkit.suite;

import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.crash.CrashConsistency;
import io.visioncraft.testkit.crash.CrashReport;
import io.visioncraft.testkit.probe.Tally;
import org.junit.jupiter.api.Test;

/**
 * Every use case happens as a whole or not at all, wherever it is cut off, and converges when it is called once more. How many
 * points were tried is written to {@code target/crash-points.tsv}: store, use case, points.
 */
public abstract class CrashSuite extends BehaviourSuite {

    /** How thoroughly: {@linkplain CrashConsistency#quick quick}, unless the store is as quick to make as one in memory. */
    protected CrashConsistency effort(CrashConsistency sweep) {
        return sweep.quick();
    }

    @Test
    @Rule({"GEN-5", "GEN-7", "EVT-1"})
    protected final void survivesAFailureAtEveryPortCall() {
        CrashReport report = effort(CrashConsistency.on(this::freshPersistence)).sweep();

        Tally.write("crash-points.tsv", storeName(), report.points());
        report.check();
    }
}
