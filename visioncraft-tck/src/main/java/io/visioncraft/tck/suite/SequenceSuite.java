package io.visioncraft.tck.suite;

import io.visioncraft.kernel.Rule;
import io.visioncraft.tck.arbitrary.Agreement;
import io.visioncraft.tck.arbitrary.Sequences;
import io.visioncraft.tck.arbitrary.Tries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever several callers do, and in whatever order, a store answers as the one in memory: the same results, the same
 * rejections and the same state in the end. The sequences are others in each run, as many as {@link Tries#TRIES} says; a
 * failure shows the shortest one found and how to run it again. Without jqwik on the test class path it is skipped.
 */
public abstract class SequenceSuite extends BehaviourSuite {

    private static final int FEWER = 20;

    /** For the class that nests this suite among the tests of a store. */
    protected SequenceSuite() {}

    @BeforeEach
    void needsGenerators() {
        Generators.require();
    }

    @Test
    void answersAnySequenceOfCommandsAsTheStoreInMemoryDoes() {
        Agreement agreement = Agreement.of(this::freshPersistence);

        Tries.of(Sequences.sequences())
                .shownAs(steps -> steps.size() + " steps")
                .check(agreement::check);
    }

    @Test
    @Rule("INV-4")
    void answersAsTheStoreInMemoryDoesWhereInvoicesAreDeferred() {
        Agreement agreement = Agreement.of(this::freshPersistence).deferringInvoices();

        Tries.of(Sequences.sequences())
                .shownAs(steps -> steps.size() + " steps")
                .times(FEWER)
                .check(agreement::check);
    }
}
