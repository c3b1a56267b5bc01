package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.visioncraft.tck.probe.UseCaseMethod;
import io.visioncraft.tck.race.RacePair;
import io.visioncraft.tck.race.RacePairs;
import io.visioncraft.verification.Reactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On figures that were made up: what is told of a whole run, and of one that was not. */
class CrashesAndRacesTest {

    private static final Figures ALL_USE_CASES =
            figures(UseCaseMethod.all().stream().map(UseCaseMethod::name).map(name -> "Here\t" + name + "\t6"));

    @TempDir
    private Path directory;

    @Test
    void hasAColumnForEachStoreThatLeftFigures() {
        Figures figures = figures("There\tb\t2", "Here\ta\t30", "Here\tb\t4");

        assertThat(figures.table("Use case", "`%s`")).isEqualTo("""
                | Use case | Here | There |
                | --- | ---: | ---: |
                | `a` | 30 | – |
                | `b` | 4 | 2 |
                | **All** | 34 | 2 |
                """);
    }

    @Test
    void keepsInterleavingsRoundsAndTwinsApart() {
        CrashesAndRaces tried = CrashesAndRaces.of(
                figures("Here\ta\t6"),
                figures("Here\tp\t9\tINTERLEAVING", "There\tp\t12\tROUND", "Twin\tp\t3\tthe guard Tree"));

        assertThat(tried.interleavings().stores()).containsExactly("Here");
        assertThat(tried.rounds().stores()).containsExactly("There");
        assertThat(tried.raced()).containsExactly("Here", "There");
        assertThat(CrashesAndRacesPage.draw(tried)).contains("| p | the guard Tree | 3 |");
    }

    @Test
    void findsNoGapInAWholeRun() {
        Figures meetings = meetings("Here\t%s\t9\tINTERLEAVING", "There\t%s\t12\tROUND", "Twin\t%s\t3\tthe guard Tree");

        assertThat(CrashesAndRaces.of(ALL_USE_CASES, meetings).gaps()).isEmpty();
    }

    @Test
    void findsWhatAPartialRunLeftOut() {
        Figures meetings = meetings("Here\t%s\t9\tINTERLEAVING", "Twin\t%s\t3\tthe guard Tree");
        Figures fewer = ALL_USE_CASES.only(one -> !one.name().equals("orders.place"));
        Figures noTwin =
                meetings.only(one -> !one.store().equals("Twin") || !one.name().equals("two prices that overlap"));

        assertThat(CrashesAndRaces.of(fewer, noTwin).gaps())
                .containsExactly(
                        "no crash points on Here: orders.place",
                        "no rounds",
                        "no twins on Twin: two prices that overlap");
    }

    @Test
    void readsTheFilesOfAllModules() throws IOException {
        Path one = Files.writeString(directory.resolve("one.tsv"), "Here\ta\t1\n");
        Path other = Files.writeString(directory.resolve("other.tsv"), "There\ta\t2\tmore\tof it\n");

        assertThat(Figures.in(List.of(one, directory.resolve("none.tsv"), other))
                        .all())
                .containsExactly(new Figure("Here", "a", 1, ""), new Figure("There", "a", 2, "more\tof it"));
    }

    @Test
    void passesOverAFileOfAnOlderBuild() throws IOException {
        assumeTrue(Reactor.buildStart().isPresent(), "not started by Maven");
        Path file = Files.writeString(directory.resolve("figures.tsv"), "Here\ta\t1\n");
        Files.setLastModifiedTime(
                file, FileTime.from(Reactor.buildStart().orElseThrow().minus(Duration.ofSeconds(1))));

        assertThat(Figures.in(List.of(file)).all()).isEmpty();
    }

    @Test
    void refusesALineThatIsNoFigure() {
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.read("Here\ta"));
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.read("Here\ta\tmany"));
    }

    private static Figures meetings(String... lines) {
        return figures(RacePairs.all().stream()
                .map(RacePair::name)
                .flatMap(pair -> Arrays.stream(lines).map(line -> line.formatted(pair))));
    }

    private static Figures figures(String... lines) {
        return figures(Arrays.stream(lines));
    }

    private static Figures figures(Stream<String> lines) {
        return new Figures(lines.map(Figure::read).toList());
    }
}
