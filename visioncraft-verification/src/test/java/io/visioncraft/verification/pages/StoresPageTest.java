package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.tck.contract.LeavesToFullBuilds;
import io.visioncraft.tck.contract.PortTests;
import io.visioncraft.tck.suite.BehaviourSuite;
import io.visioncraft.tck.suite.ClockSuite;
import io.visioncraft.tck.suite.StorySuite;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import io.visioncraft.verification.pages.TestRun.Outcome;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** On example classes that are imported and never run: which stores the pages are drawn from, and in which builds. */
class StoresPageTest {

    private static final TestClasses CLASSES = TestClasses.of(
            StoresPageTest.class,
            HereTest.class,
            ThereTest.class,
            Patient.class,
            Examples.class,
            Examples.Clock.class,
            Examples.Story.class,
            NoStore.class,
            NoStore.Alone.class);

    @Test
    void namesAStoreOfWhichNoTestRan() {
        TestRun skipped = run(HereTest.class, Examples.Clock.class, Outcome.SKIPPED);
        TestRun passed = run(HereTest.class, Examples.Clock.class, Outcome.PASSED);

        assertThat(StoreTable.unreached(List.of(skipped), CLASSES)).containsExactly("Here");
        assertThat(StoreTable.unreached(List.of(skipped, passed), CLASSES)).isEmpty();
    }

    @Test
    void knowsWhatRunsInFullBuildsAlone() {
        assertThat(CLASSES.isOnlyInFullBuilds(run(HereTest.class, Examples.Story.class, Outcome.PASSED)))
                .isFalse();
        assertThat(CLASSES.isOnlyInFullBuilds(run(ThereTest.class, Examples.Story.class, Outcome.PASSED)))
                .isTrue();
        assertThat(CLASSES.isOnlyInFullBuilds(run(ThereTest.class, Examples.Clock.class, Outcome.PASSED)))
                .isFalse();
        assertThat(CLASSES.isOnlyInFullBuilds(new TestRun(
                        HereTest.class.getName(), Examples.Clock.class.getName(), "rarely", Outcome.PASSED)))
                .isTrue();
    }

    @Test
    void namesASuiteAndAStoreOnce() {
        String page = StoresPage.draw(
                List.of(
                        run(HereTest.class, Examples.Clock.class, Outcome.PASSED),
                        run(HereTest.class, Examples.Story.class, Outcome.PASSED),
                        run(ThereTest.class, Examples.Clock.class, Outcome.PASSED),
                        run(ThereTest.class, Examples.Story.class, Outcome.SKIPPED)),
                CLASSES);

        assertThat(page).endsWith("""
                - A: `ClockSuite`
                - B: `StorySuite`

                | Store | A | B |
                | --- | --- | --- |
                | Here | each build | each build |
                | There | each build | full builds |
                """);
    }

    @Test
    void isTheSameAfterAFullBuildAndAfterAnotherTestOfASuite() {
        TestRun passed = run(HereTest.class, Examples.Clock.class, Outcome.PASSED);
        TestRun skipped = run(ThereTest.class, Examples.Story.class, Outcome.SKIPPED);
        TestRun ran = run(ThereTest.class, Examples.Story.class, Outcome.PASSED);

        assertThat(StoresPage.draw(List.of(passed, passed, ran), CLASSES))
                .isEqualTo(StoresPage.draw(List.of(passed, skipped), CLASSES));
    }

    @Test
    void findsASuiteThatStandsOutsideAStore() {
        assertThat(CLASSES.suitesOutsideAStore()).containsExactly(NoStore.Alone.class.getName());
    }

    private static TestRun run(Class<?> store, Class<?> suite, Outcome outcome) {
        return new TestRun(store.getName(), suite.getName(), "any", outcome);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @EnabledIfSystemProperty(named = "everywhere", matches = "true")
    @interface Sometimes {}

    @Retention(RetentionPolicy.RUNTIME)
    @LeavesToFullBuilds(value = BehaviourSuite.class, except = ClockSuite.class)
    @interface Patient {}

    abstract static class Examples extends PortTests {

        @Override
        public Persistence freshPersistence() {
            return InMemoryPersistence.create();
        }

        @Nested
        class Clock extends ClockSuite {

            @Test
            @Sometimes
            void rarely() {}
        }

        @Nested
        class Story extends StorySuite {}
    }

    static class HereTest extends Examples {}

    @Patient
    static class ThereTest extends Examples {}

    static class NoStore {

        @Nested
        class Alone extends ClockSuite {}
    }
}
