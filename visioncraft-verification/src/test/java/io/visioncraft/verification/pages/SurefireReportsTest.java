package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.pages.TestRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurefireReportsTest {

    private static final String REPORT = """
            <testsuite name="io.visioncraft.a.ATest">
              <testcase name="plain" classname="io.visioncraft.a.ATest"/>
              <testcase name="each(String, int)[1]" classname="io.visioncraft.a.ATest"/>
              <testcase name="each(String, int)[2]" classname="io.visioncraft.a.ATest"><failure>no</failure></testcase>
              <testcase name="dynamic()[1]" classname="io.visioncraft.a.ATest"><error>no</error></testcase>
              <testcase name="left" classname="io.visioncraft.a.ATest$Inner"><skipped/></testcase>
            </testsuite>
            """;

    @TempDir
    private Path directory;

    private Path report;

    @BeforeEach
    void writeReport() throws IOException {
        report = Files.writeString(directory.resolve("TEST-io.visioncraft.a.ATest.xml"), REPORT);
        Files.writeString(directory.resolve("io.visioncraft.a.ATest.txt"), "no report");
    }

    @Test
    void readsEveryInvocationWithItsOutcome() {
        assertThat(SurefireReports.in(directory))
                .extracting(TestRun::method, TestRun::outcome)
                .containsExactly(
                        tuple("plain", Outcome.PASSED),
                        tuple("each", Outcome.PASSED),
                        tuple("each", Outcome.FAILED),
                        tuple("dynamic", Outcome.FAILED),
                        tuple("left", Outcome.SKIPPED));
    }

    @Test
    void keepsTheClassThatWasRunApartFromTheNestedOne() {
        assertThat(SurefireReports.in(directory))
                .last()
                .extracting(TestRun::suite, TestRun::declaredIn)
                .containsExactly("io.visioncraft.a.ATest", "io.visioncraft.a.ATest$Inner");
    }

    @Test
    void passesOverAReportOfAnOlderBuild() throws IOException {
        assumeTrue(Reactor.buildStart().isPresent(), "not started by Maven");
        Files.setLastModifiedTime(
                report, FileTime.from(Reactor.buildStart().orElseThrow().minus(Duration.ofSeconds(1))));

        assertThat(SurefireReports.in(directory)).isEmpty();
    }
}
