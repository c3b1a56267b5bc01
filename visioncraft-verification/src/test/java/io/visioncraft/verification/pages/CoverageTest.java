package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.visioncraft.verification.OpenEnds;
import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.ReactorModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A floor under the coverage of all tests together. It is there to notice a suite that has stopped running. */
class CoverageTest {

    private static final Path REPORT = Path.of("target/site/jacoco-aggregate/jacoco.csv");
    private static final double LEAST_SHARE_OF_LINES = 0.7;

    @Test
    void theTestsOfAllModulesTogetherReachMostLinesOfEachPublishedModule() {
        assumeTrue(Files.exists(REPORT) && Reactor.isOfThisBuild(REPORT), "this build measured no coverage");
        assumeTrue(OpenEnds.PACKAGE.names().isEmpty(), "the library is not whole yet");
        List<String[]> rows = Reactor.read(REPORT)
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1))
                .toList();
        assertThat(Reactor.current().published())
                .allSatisfy(module -> assertThat(shareOfLines(module, rows))
                        .as("covered lines of %s", module.name())
                        .isGreaterThanOrEqualTo(LEAST_SHARE_OF_LINES));
    }

    private static double shareOfLines(ReactorModule module, List<String[]> rows) {
        long missed = 0;
        long covered = 0;
        for (String[] row : rows) {
            if (row[0].endsWith("/" + module.name())) {
                missed += Long.parseLong(row[7]);
                covered += Long.parseLong(row[8]);
            }
        }
        return (double) covered / (missed + covered);
    }
}
