package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.visioncraft.verification.Reactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kit for applications is small: what only authors of adapters need stands in another jar. */
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

            assertThat(jars).allSatisfy(jar -> assertThat(Files.size(jar)).isLessThan(MOST_BYTES));
        }
    }
}
