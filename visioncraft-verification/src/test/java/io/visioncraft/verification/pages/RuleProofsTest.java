package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.Rule;
import io.visioncraft.tck.contract.PortTests;
import io.visioncraft.tck.suite.ClockSuite;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import io.visioncraft.verification.pages.TestRun.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On example classes that are imported and never run: what would prove which rule. */
class RuleProofsTest {

    private static final TestClasses CLASSES = TestClasses.of(
            ExampleTest.class,
            ExampleTest.Inner.class,
            ExampleBase.class,
            ExampleSubclassTest.class,
            NoTest.class,
            Examples.class,
            Examples.Clock.class,
            HereTest.class,
            ThereTest.class);

    @Test
    void bindsATestToItsOwnRulesAndThoseOfItsClass() {
        RuleProofs proofs = proofs(run(ExampleTest.class, "plain", Outcome.PASSED));

        assertThat(proofs.byRule().keySet()).containsExactly("EXA-1", "EXA-2", "EXA-9");
        assertThat(proofs.testsOf("EXA-1")).containsOnlyKeys("RuleProofsTest.ExampleTest.plain");
    }

    @Test
    void countsOnlyWhatPassed() {
        RuleProofs proofs = proofs(
                run(ExampleTest.class, "plain", Outcome.FAILED),
                run(ExampleTest.class, "each", Outcome.SKIPPED),
                run(ExampleTest.class, "unknown", Outcome.PASSED));

        assertThat(proofs.byRule()).isEmpty();
    }

    @Test
    void oneFailedInvocationSpoilsTheOthers() {
        assertThat(proofs(run(ExampleTest.class, "each", Outcome.PASSED)).testsOf("EXA-3"))
                .isNotEmpty();
        assertThat(proofs(
                                run(ExampleTest.class, "each", Outcome.PASSED),
                                run(ExampleTest.class, "each", Outcome.FAILED))
                        .testsOf("EXA-3"))
                .isEmpty();
    }

    @Test
    void aNestedTestHasTheRulesOfTheClassAroundIt() {
        TestRun nested =
                new TestRun(ExampleTest.class.getName(), ExampleTest.Inner.class.getName(), "inside", Outcome.PASSED);

        assertThat(proofs(nested).byRule().keySet()).containsExactly("EXA-4", "EXA-9");
    }

    @Test
    void anInheritedTestCountsForTheClassThatRanIt() {
        assertThat(proofs(run(ExampleSubclassTest.class, "inherited", Outcome.PASSED))
                        .testsOf("EXA-5"))
                .containsOnlyKeys("RuleProofsTest.ExampleSubclassTest.inherited");
    }

    @Test
    void namesTheStoresOnWhichATestOfASuiteWasSkipped() {
        RuleProofs proofs = proofs(
                run(HereTest.class, Examples.Clock.class, "always", Outcome.PASSED),
                run(HereTest.class, Examples.Clock.class, "seldom", Outcome.PASSED),
                run(ThereTest.class, Examples.Clock.class, "always", Outcome.PASSED),
                run(ThereTest.class, Examples.Clock.class, "seldom", Outcome.SKIPPED));

        assertThat(proofs.testsOf("EXA-7"))
                .containsOnlyKeys("RuleProofsTest.Examples.Clock.always", "RuleProofsTest.Examples.Clock.seldom")
                .containsEntry("RuleProofsTest.Examples.Clock.always", new TreeSet<>())
                .containsEntry("RuleProofsTest.Examples.Clock.seldom", new TreeSet<>(Set.of("There")));
    }

    @Test
    void aRuleOnWhatIsNoTestIsNamed() {
        assertThat(CLASSES.rulesOnWhatIsNoTest()).singleElement().asString().contains("helper");
    }

    private static RuleProofs proofs(TestRun... runs) {
        return RuleProofs.of(List.copyOf(Arrays.asList(runs)), CLASSES);
    }

    private static TestRun run(Class<?> type, String method, Outcome outcome) {
        return run(type, type, method, outcome);
    }

    private static TestRun run(Class<?> run, Class<?> declaredIn, String method, Outcome outcome) {
        return new TestRun(run.getName(), declaredIn.getName(), method, outcome);
    }

    @Rule("EXA-9")
    static class ExampleTest {

        @Test
        @Rule({"EXA-1", "EXA-2"})
        void plain() {}

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        @Rule("EXA-3")
        void each(int number) {}

        @Nested
        class Inner {

            @Test
            @Rule("EXA-4")
            void inside() {}
        }
    }

    abstract static class ExampleBase {

        @Test
        @Rule("EXA-5")
        void inherited() {}
    }

    static class ExampleSubclassTest extends ExampleBase {}

    static class NoTest {

        @Rule("EXA-6")
        static void helper() {}
    }

    abstract static class Examples extends PortTests {

        @Override
        public Persistence freshPersistence() {
            return InMemoryPersistence.create();
        }

        @Nested
        class Clock extends ClockSuite {

            @Test
            @Rule("EXA-7")
            void always() {}

            @Test
            @Rule("EXA-7")
            void seldom() {}
        }
    }

    static class HereTest extends Examples {}

    static class ThereTest extends Examples {}
}
