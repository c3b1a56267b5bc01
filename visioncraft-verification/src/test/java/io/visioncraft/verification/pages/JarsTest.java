package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.visioncraft.verification.Reactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/**
 * The kit for applications is small: what only authors of adapters need stands in another jar. And a runtime that reads
 * annotations from an index finds one in each jar.
 */
class JarsTest {

    private static final long MOST_BYTES = 220_000;

    @Test
    void theTestkitIsSmall() throws IOException {
        Path target =
                Reactor.current().module("visioncraft-testkit").directory().resolve("target");
        assumeTrue(Files.isDirectory(target), "not built here");
        try (Stream<Path> files = Files.list(target)) {
            List<Path> jars = files.filter(file ->
                            file.getFileName().toString().matches("visioncraft-testkit-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .filter(Reactor::isOfThisBuild)
                    .toList();
            assumeTrue(!jars.isEmpty(), "this build made no jar");

            assertThat(jars)
                    .allSatisfy(jar ->
                            assertThat(Files.size(jar) - sizeOfIndex(jar)).isLessThan(MOST_BYTES));
        }
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

        assertThat(jars).allSatisfy(jar -> assertThat(sizeOfIndex(jar)).isPositive());
    }

    /** The bytes that the index takes in the jar; 0 without one. */
    private static long sizeOfIndex(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry index = file.getEntry("META-INF/jandex.idx");
            return index == null ? 0 : index.getCompressedSize();
        }
    }
}
