package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import io.visioncraft.testkit.suite.ClockSuite;
import io.visioncraft.testkit.suite.StorySuite;
import io.visioncraft.verification.pages.TestRun.Outcome;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** On example classes that are imported and never run: which stores the pages are drawn from. */
class StoresPageTest {

    private static final TestClasses CLASSES = TestClasses.of(StoresPageTest.class, Clock.class, Story.class);

    @Test
    void namesAStoreOfWhichNoTestRan() {
        TestRun skipped = run(Clock.class, Outcome.SKIPPED);
        TestRun passed = run(Clock.class, Outcome.PASSED);

        assertThat(StoresPage.unreached(List.of(skipped), CLASSES)).containsExactly("StoresPage");
        assertThat(StoresPage.unreached(List.of(skipped, passed), CLASSES)).isEmpty();
    }

    @Test
    void knowsWhatRunsInFullBuildsAlone() {
        assertThat(CLASSES.isOnlyInFullBuilds(run(Story.class, Outcome.PASSED))).isTrue();
        assertThat(CLASSES.isOnlyInFullBuilds(run(Clock.class, Outcome.PASSED))).isFalse();
        assertThat(CLASSES.isOnlyInFullBuilds(
                        new TestRun(Clock.class.getName(), Clock.class.getName(), "rarely", Outcome.PASSED)))
                .isTrue();
    }

    private static TestRun run(Class<?> type, Outcome outcome) {
        return new TestRun(type.getName(), type.getName(), "any", outcome);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @EnabledIfSystemProperty(named = "everywhere", matches = "true")
    @interface Sometimes {}

    static class Clock extends ClockSuite {

        @Test
        @Sometimes
        void rarely() {}

        @Override
        public Persistence freshPersistence() {
            return InMemoryPersistence.create();
        }
    }

    @Sometimes
    static class Story extends StorySuite {

        @Override
        public Persistence freshPersistence() {
            return InMemoryPersistence.create();
        }
    }
}
