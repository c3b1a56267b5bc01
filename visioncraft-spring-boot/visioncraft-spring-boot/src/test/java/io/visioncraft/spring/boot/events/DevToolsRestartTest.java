package io.visioncraft.spring.boot.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevToolsRestartTest {

    /** Where the build puts the class path behind a jar of its own, it tells the true one here. */
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @Test
    void fiveRestartsLeaveOneRelayAndOneHousekeeperAndKeepNoClassLoader(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        ProcessBuilder application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:SoftRefLRUPolicyMSPerMB=0", // so that caches of Spring's let go as soon as memory is
                        // looked for
                        RestartedApplication.class.getName(),
                        "--spring.main.web-application-type=none",
                        "--spring.main.banner-mode=off")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        application.environment().put("CLASSPATH", CLASS_PATH);
        Process process = application.start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("It has ended").isTrue();
        } finally {
            process.destroyForcibly();
        }

        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertThat(lines.stream().filter(line -> line.startsWith("alive ")))
                .as(() -> String.join(System.lineSeparator(), lines))
                .hasSize(6)
                .containsOnly("alive [visioncraft-housekeeping, visioncraft-relay]");
        assertThat(lines.stream().filter(line -> line.startsWith("loaders ")))
                .as("The one in use, and at most one that DevTools itself keeps")
                .hasSize(1)
                .containsAnyOf("loaders 1", "loaders 2");
    }
}
