package io.visioncraft.tck.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Rule;
import io.visioncraft.tck.arbitrary.Histories;
import io.visioncraft.tck.arbitrary.Tries;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Histories in memory, many more of them than on other stores: a full build tries 10,000, others some hundreds. {@code
 * -Dvisioncraft.histories} says how many.
 */
class RandomHistoriesTest {

    private static final int TRIES = Integer.getInteger(Tries.TRIES, 100);
    private static final int AS_MANY =
            Integer.getInteger("visioncraft.histories", TRIES < 1_000 ? 4 * TRIES : 10 * TRIES);

    @Test
    @Rule({"INV-1", "INV-3", "INV-4", "INV-5", "INV-7", "MON-2", "MON-3", "MON-4", "ORD-5", "PAY-1", "PAY-3"})
    void keepTheRulesToTheMinorUnitAfterEachStep(TestReporter reporter) {
        HistoryCheck check = HistoryCheck.of(InMemoryPersistence::create);

        Tries.of(Histories.histories()).times(AS_MANY).check(check::check);

        assertThat(check.figures()).containsEntry("histories", (long) AS_MANY);
        check.figures().forEach((what, many) -> reporter.publishEntry(what, Long.toString(many)));
    }
}
