package io.visioncraft.examples.customadapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A store takes at most {@value #MOST} lines of Java and SQL; if it takes more, the ports have become too wide.
 *
 * <p>What counts is each line of {@code src/main} in the form that the build enforces, but for blank lines and comments (also
 * those that fill several lines). Imports and lines of a lone brace count.
 */
class SizeTest {

    static final int MOST = 2_500;

    @Test
    void fitsIntoTwoThousandLines() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("src/main"))) {
            files = all.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .toList();
        }

        long lines = files.stream().flatMap(SizeTest::linesOf).count();

        assertThat(files).anyMatch(file -> file.endsWith("schema.sql")).hasSizeGreaterThan(20);
        assertThat(lines).isBetween(MOST / 2L, (long) MOST);
    }

    @Test
    void countsWhatHasToBeWritten() {
        String source = """
                /** A comment. */
                package example;

                import java.util.List;
                /*
                 * Another comment
                 */
                // one more
                -- and one in SQL
                class Example { // counts
                    String text = "/* counts, too */";
                }
                """;

        assertThat(counted(source.lines()))
                .containsExactly(
                        "package example;",
                        "import java.util.List;",
                        "class Example { // counts",
                        "String text = \"/* counts, too */\";",
                        "}");
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return counted(Files.readString(file).lines());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<String> counted(Stream<String> lines) {
        boolean[] comment = {false};
        return lines.map(String::strip).filter(line -> {
            boolean counts = !comment[0] && line.matches("(?!/\\*|//|--).+");
            comment[0] = (comment[0] || line.startsWith("/*")) && !line.endsWith("*/");
            return counts;
        });
    }
}
