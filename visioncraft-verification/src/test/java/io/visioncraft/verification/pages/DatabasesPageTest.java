package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.tck.contract.PortTests;
import io.visioncraft.tck.suite.ClockSuite;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import io.visioncraft.verification.pages.TestRun.Outcome;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** On example classes that are imported and never run: which combinations of provider and database the page shows. */
class DatabasesPageTest {

    private static final TestClasses CLASSES =
            TestClasses.of(Examples.class, Examples.Clock.class, HibernatePostgresqlTest.class, OtherTest.class);

    @Test
    void showsTheCombinationsAlone() {
        String page = DatabasesPage.draw(
                List.of(
                        run(HibernatePostgresqlTest.class, Outcome.PASSED),
                        run(HibernatePostgresqlTest.class, Outcome.FAILED),
                        run(OtherTest.class, Outcome.PASSED)),
                CLASSES);

        assertThat(page)
                .contains("- A: `ClockSuite`\n\n| Store | A |\n| --- | --- |\n")
                .contains("| Hibernate, PostgreSQL | each build |\n")
                .contains("| EclipseLink, MariaDB | – |\n")
                .containsOnlyOnce("each build |");
    }

    @Test
    void seesThatASuiteNoLongerRuns() {
        assertThat(DatabasesPage.draw(List.of(run(OtherTest.class, Outcome.PASSED)), CLASSES))
                .doesNotContain("ClockSuite");
    }

    private static TestRun run(Class<?> store, Outcome outcome) {
        return new TestRun(store.getName(), Examples.Clock.class.getName(), "any", outcome);
    }

    abstract static class Examples extends PortTests {

        @Override
        public Persistence freshPersistence() {
            return InMemoryPersistence.create();
        }

        @Nested
        class Clock extends ClockSuite {}
    }

    static class HibernatePostgresqlTest extends Examples {}

    static class OtherTest extends Examples {}
}
