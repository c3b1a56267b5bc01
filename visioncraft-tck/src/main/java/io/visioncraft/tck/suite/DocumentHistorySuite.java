package io.visioncraft.tck.suite;

import io.visioncraft.kernel.Rule;
import io.visioncraft.tck.arbitrary.Histories;
import io.visioncraft.tck.arbitrary.Tries;
import io.visioncraft.tck.document.HistoryCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to orders, invoices, credit notes and payments, and in whatever order, the documents come to what the rules
 * say, to the minor unit and after each step; what is refused changes nothing. The histories are others in each run, as many as
 * {@link Tries#TRIES} says; a failure shows the shortest one found and how to run it again. Without jqwik on the test class path
 * it is skipped.
 */
public abstract class DocumentHistorySuite extends BehaviourSuite {

    DocumentHistorySuite() {}

    @BeforeEach
    void needsGenerators() {
        Generators.require();
    }

    @Test
    @Rule({"INV-1", "INV-3", "INV-4", "INV-5", "INV-7", "MON-2", "MON-3", "MON-4", "ORD-5", "PAY-1", "PAY-3"})
    void keepsTheRulesToTheMinorUnitAfterEachStep() {
        HistoryCheck check = HistoryCheck.of(this::freshPersistence);

        Tries.of(Histories.histories()).check(check::check);
    }
}
