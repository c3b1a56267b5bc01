package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.visioncraft.verification.Reactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The consumer programs under {@code examples/consumers}, which the build compiles and runs against the packaged artifacts, are the
 * code blocks of the README: the block that follows the comment {@code <!-- program: in-memory -->} is the one source file
 * of {@code src/it/in-memory}. Each keeps to the length that was promised, its imports aside.
 */
class ReadmeProgramsTest {

    private enum Program {
        IN_MEMORY("in-memory", 25),
        JPA_H2("jpa-h2", 60),
        SPRING_BOOT("spring-boot", 16);

        private final String name;
        private final int shorterThan;

        Program(String name, int shorterThan) {
            this.name = name;
            this.shorterThan = shorterThan;
        }

        private Path sources() {
            return Path.of("../examples/consumers/src/it", name, "src/main/java");
        }

        private String source() throws IOException {
            assumeTrue(Files.isDirectory(sources()), "not written yet");
            try (Stream<Path> files = Files.walk(sources())) {
                List<Path> found =
                        files.filter(file -> file.toString().endsWith(".java")).toList();
                assertThat(found).as("sources of the program %s", name).hasSize(1);
                return Reactor.read(found.get(0));
            }
        }

        private String blockOfTheReadme() {
            Pattern block = Pattern.compile("(?s)<!-- program: " + name + " -->\\s*```java\\n(.*?)```");
            return block.matcher(Reactor.read(Reactor.current().root().resolve("README.md")))
                    .results()
                    .map(found -> found.group(1).strip())
                    .findFirst()
                    .orElse("no code block follows <!-- program: " + name + " -->");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theReadmeShowsTheProgram(Program program) throws IOException {
        assertThat(program.blockOfTheReadme()).isEqualTo(program.source().strip());
    }

    @ParameterizedTest
    @EnumSource
    void theProgramIsShort(Program program) throws IOException {
        List<String> code = program.source()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("import ") && !line.startsWith("package "))
                .toList();
        assertThat(code).hasSizeLessThan(program.shorterThan);
    }
}
