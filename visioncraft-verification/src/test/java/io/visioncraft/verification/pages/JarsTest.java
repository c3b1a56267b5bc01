package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.visioncraft.verification.Reactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/**
 * The kit for applications is small: what only authors of adapters need stands in another jar. And a runtime that reads
 * annotations from an index finds one in each jar.
 */
class JarsTest {

    private static final long MOST_OF_THE_TESTKIT = 220_000;

    /** 1.3 MiB. */
    private static final long MOST_OF_THE_CORE = 1_363_148;

    private static final String INDEX = "META-INF/jandex.idx";
    private static final String CHARACTERS = "io/visioncraft/kernel/UnicodeTable.class";

    @Test
    void theTestkitIsSmall() throws IOException {
        Path jar = jarOf("visioncraft-testkit");

        assertThat(Files.size(jar) - sizeOf(INDEX, jar)).isLessThan(MOST_OF_THE_TESTKIT);
    }

    @Test
    void theCoreIsSmall() throws IOException {
        Path jar = jarOf("visioncraft-core");

        assertThat(Files.size(jar) - sizeOf(INDEX, jar) - sizeOf(CHARACTERS, jar))
                .isLessThan(MOST_OF_THE_CORE);
    }

    /** The jar of a module, if this build has made it. */
    private static Path jarOf(String module) {
        Path jar = Reactor.current()
                .module(module)
                .directory()
                .resolve("target/" + module + "-" + Reactor.current().version() + ".jar");
        assumeTrue(Files.exists(jar) && Reactor.isOfThisBuild(jar), "this build made no jar");
        return jar;
    }

    @Test
    void everyPublishedJarHoldsAnIndexOfItsClasses() throws IOException {
        List<Path> jars = Reactor.current().published().stream()
                .map(module -> module.directory()
                        .resolve("target/" + module.name() + "-"
                                + Reactor.current().version() + ".jar"))
                .filter(jar -> Files.exists(jar) && Reactor.isOfThisBuild(jar))
                .toList();
        assumeTrue(!jars.isEmpty(), "this build made no jar");

        assertThat(jars).allSatisfy(jar -> assertThat(sizeOf(INDEX, jar)).isPositive());
    }

    /** The bytes that an entry takes in a jar; 0 without it. */
    private static long sizeOf(String entry, Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry found = file.getEntry(entry);
            return found == null ? 0 : found.getCompressedSize();
        }
    }
}
