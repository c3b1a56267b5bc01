package io.visioncraft.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.ReactorModule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No source of main code is longer than a reader takes in, and the check can fail. */
class LongSourcesTest {

    private static final Path ORDER = Path.of("io/visioncraft/ordering/Order.java");
    private static final Path SUITE = Path.of("io/visioncraft/tck/suite/OrderSuite.java");
    private static final Path CONTRACT = Path.of("io/visioncraft/tck/contract/GuardContract.java");

    @Test
    void areNone() {
        List<ReactorModule> modules = Reactor.current().modules();

        assertThat(modules.stream().flatMap(module -> LongSources.of(module).stream()))
                .hasSizeGreaterThan(500)
                .anyMatch(file -> file.endsWith(ORDER))
                .anyMatch(file -> file.endsWith(SUITE))
                .anyMatch(file -> file.endsWith(CONTRACT));
        assertThat(modules.stream().flatMap(module -> LongSources.in(module).stream()))
                .isEmpty();
    }

    @Test
    void areAClassOfMoreThan300LinesAndASuiteOrContractOfMoreThan500() {
        assertThat(LongSources.complaint(ORDER, source("", 300))).isEmpty();
        assertThat(LongSources.complaint(ORDER, source("", 301)))
                .hasValueSatisfying(said -> assertThat(said).contains("Order.java", "301", "300"));
        for (Path tests : List.of(SUITE, CONTRACT)) {
            assertThat(LongSources.complaint(tests, source("", 500))).isEmpty();
            assertThat(LongSources.complaint(tests, source("", 501)))
                    .hasValueSatisfying(said -> assertThat(said).contains("501", "500"));
        }
    }

    @Test
    void areHelpersOfTheKitAndSuitesOfOthersLikeAnyClass() {
        Stream.of(
                        "io/visioncraft/tck/suite/GuardQueue.java",
                        "io/visioncraft/tck/contract/Kind.java",
                        "io/visioncraft/tck/probe/WorldSuite.java",
                        "io/visioncraft/ordering/OrderSuite.java")
                .map(Path::of)
                .forEach(file ->
                        assertThat(LongSources.complaint(file, source("", 301))).isPresent());
    }

    @Test
    void mayBeClassesWhoseCommentSaysWhyButNoSuites() {
        String reason = "/** One order. More than 300 lines, because\n * it does much. */\n";

        assertThat(LongSources.complaint(ORDER, source(reason, 301))).isEmpty();
        assertThat(LongSources.complaint(ORDER, source(reason + "@Deprecated\n", 302)))
                .isEmpty();
        assertThat(LongSources.complaint(ORDER, source(reason + "/** An order. */\n", 301)))
                .isPresent();
        assertThat(LongSources.complaint(ORDER, source("", 301) + reason)).isPresent();
        assertThat(LongSources.complaint(SUITE, source(reason, 501))).isPresent();
    }

    @Test
    void areNotMadeLongByTheirComments() {
        String comments = "/**\n" + " * An order.\n".repeat(100) + " */\n// one more\n/* another\n one */\n";

        assertThat(LongSources.complaint(ORDER, source(comments, 300))).isEmpty();
        assertThat(LongSources.complaint(ORDER, source(comments, 301))).isPresent();
        assertThat(LongSources.complaint(ORDER, source("/** An order. */\n", 301) + comments))
                .isPresent();
    }

    /** A source with a comment on its class, and so many lines that are none. */
    private static String source(String comment, int lines) {
        String head = "package example;\n\n" + comment + "public final class Example {\n";
        int more =
                lines - 4 - (int) comment.lines().filter("@Deprecated"::equals).count();
        return head + "    // a comment that does not count\n" + "    int some;\n".repeat(more) + "}\n";
    }
}
