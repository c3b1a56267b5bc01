package io.visioncraft.verification.architecture;

import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.ReactorModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sources of main code that have more lines than they may. Comments do not count, so that a class which is described at
 * length is not longer than one which is not.
 *
 * <p>A class has at most {@value #CLASS} lines, unless the comment on it says "300 lines" and gives the reason. A suite or a
 * contract of the TCK has at most {@value #SUITE}, whatever its comment says: it is a list of tests that are read one by one.
 */
final class LongSources {

    static final int CLASS = 300;
    static final int SUITE = 500;

    private static final String EXCUSE = "300 lines";
    private static final Pattern SUITE_OR_CONTRACT =
            Pattern.compile("io/visioncraft/tck/(?:suite/\\w+Suite|contract/\\w+Contract)\\.java");
    private static final Pattern DECLARATION =
            Pattern.compile("^(?:\\w+(?:-\\w+)? )*(?:class|interface|record|enum|@interface) \\w", Pattern.MULTILINE);
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

    private LongSources() {}

    /** All Java sources of a module's main code; none if it has none. */
    static List<Path> of(ReactorModule module) {
        if (!Files.isDirectory(module.mainSources())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(module.mainSources())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the sources of a module: one sentence for each that is too long. */
    static List<String> in(ReactorModule module) {
        return of(module).stream()
                .flatMap(file -> complaint(module.mainSources().relativize(file), Reactor.read(file)).stream())
                .toList();
    }

    /**
     * What is wrong with one source, empty if it is not too long.
     *
     * @param file below the directory of sources
     */
    static Optional<String> complaint(Path file, String source) {
        boolean suite =
                SUITE_OR_CONTRACT.matcher(file.toString().replace('\\', '/')).matches();
        int limit = suite ? SUITE : CLASS;
        long lines = lines(source);
        return lines <= limit || (!suite && commentOnTheClass(source).contains(EXCUSE))
                ? Optional.empty()
                : Optional.of(file + " has " + lines + " lines without its comments; at most are " + limit);
    }

    /** The lines of a source, the blank ones too, but not those of its comments. */
    private static long lines(String source) {
        boolean[] comment = {false};
        return source.lines()
                .map(String::strip)
                .filter(line -> {
                    boolean counts = !comment[0] && !line.startsWith("/*") && !line.startsWith("//");
                    comment[0] = (comment[0] || line.startsWith("/*")) && !line.endsWith("*/");
                    return counts;
                })
                .count();
    }

    /** The last comment before the declaration of the file's type. */
    private static String commentOnTheClass(String source) {
        String before = DECLARATION
                .matcher(source)
                .results()
                .findFirst()
                .map(declaration -> source.substring(0, declaration.start()))
                .orElse("");
        return JAVADOC.matcher(before).results().map(MatchResult::group).reduce("", (earlier, last) -> last);
    }
}
