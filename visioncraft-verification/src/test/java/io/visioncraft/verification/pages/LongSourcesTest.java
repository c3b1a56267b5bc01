package io.visioncraft.verification.pages;

import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.ReactorModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names the source files of which a reader should ask whether they are two. It fails nothing: length is no crime. */
class LongSourcesTest {

    private static final int LINES = 300;

    @Test
    @SuppressWarnings("SystemOut")
    void namesSourcesOfMoreThan300Lines() throws IOException {
        List<String> found = new ArrayList<>();
        for (ReactorModule module : Reactor.current().modules()) {
            if (Files.isDirectory(module.mainSources())) {
                found.addAll(longIn(module.mainSources()));
            }
        }
        found.forEach(file -> System.out.println("More than " + LINES + " lines: " + file));
    }

    private static List<String> longIn(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> Reactor.read(file).lines().count() > LINES)
                    .map(file -> sources.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
