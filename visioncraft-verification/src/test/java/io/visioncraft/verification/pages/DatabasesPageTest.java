package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import io.visioncraft.testkit.suite.ClockSuite;
import io.visioncraft.testkit.suite.StorySuite;
import io.visioncraft.verification.pages.TestRun.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** On example classes that are imported and never run: what a build leaves of the page of providers and databases. */
class DatabasesPageTest {

    private static final TestClasses CLASSES = TestClasses.of(
            DatabasesPageTest.class,
            HibernateH2Test.class,
            HibernateH2Test.Clock.class,
            HibernateH2Test.Story.class,
            OtherTest.class,
            OtherTest.Clock.class);
    private static final TestRun CLOCK = run(HibernateH2Test.Clock.class, Outcome.PASSED);

    @Test
    void countsWhatPassedOnTheCombinationsAlone() {
        String page = DatabasesPage.draw(
                List.of(
                        CLOCK,
                        CLOCK,
                        run(HibernateH2Test.Clock.class, Outcome.FAILED),
                        run(OtherTest.Clock.class, Outcome.PASSED)),
                CLASSES,
                "");

        assertThat(page)
                .contains("| `ClockSuite` | 2 | – | – | – | – | – |")
                .contains("| All | 2 | 0 | 0 | 0 | 0 | 0 |");
    }

    @Test
    void leavesWhatAFullBuildWrote() {
        TestRun story = run(HibernateH2Test.Story.class, Outcome.PASSED);
        String full = DatabasesPage.draw(List.of(CLOCK, story), CLASSES, "");
        TestRun skipped = run(HibernateH2Test.Story.class, Outcome.SKIPPED);

        assertThat(full).contains("| `StorySuite` | 1* | –");
        assertThat(DatabasesPage.draw(List.of(CLOCK, skipped), CLASSES, full)).isEqualTo(full);
    }

    @Test
    void seesThatAFigureOrASuiteIsAnother() {
        String before = DatabasesPage.draw(List.of(CLOCK, CLOCK), CLASSES, "");

        assertThat(DatabasesPage.draw(List.of(CLOCK), CLASSES, before)).isNotEqualTo(before);
        assertThat(DatabasesPage.draw(List.of(), CLASSES, before)).doesNotContain("ClockSuite");
    }

    private static TestRun run(Class<?> type, Outcome outcome) {
        return new TestRun(type.getName(), type.getName(), "any", outcome);
    }

    static class HibernateH2Test {

        static class Clock extends ClockSuite {

            @Override
            public Persistence freshPersistence() {
                return InMemoryPersistence.create();
            }
        }

        @EnabledIfSystemProperty(named = "everywhere", matches = "true")
        static class Story extends StorySuite {

            @Override
            public Persistence freshPersistence() {
                return InMemoryPersistence.create();
            }
        }
    }

    static class OtherTest {

        static class Clock extends ClockSuite {

            @Override
            public Persistence freshPersistence() {
                return InMemoryPersistence.create();
            }
        }
    }
}
