package io.visioncraft.spring.boot.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** SIGTERM, as a container or an operator sends it, while an event is being delivered. */
@EnabledIfSystemProperty(named = "visioncraft.everywhere", matches = "true", disabledReason = "runs with -Pfull")
class TerminationTest {

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @Test
    void letsTheDeliveryUnderWayEndBeforeThePoolCloses(@TempDir Path folder) throws IOException, InterruptedException {
        String url = "jdbc:h2:file:" + folder.resolve("worker");
        ProcessBuilder worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        TerminatedApplication.class.getName(),
                        "--spring.main.web-application-type=none",
                        "--spring.main.keep-alive=true",
                        "--spring.main.lazy-initialization=true",
                        "--spring.threads.virtual.enabled=true", // counts from JDK 21 on
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=sa")
                .redirectErrorStream(true);
        worker.environment().put("CLASSPATH", CLASS_PATH);
        Process process = worker.start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.equals("begun")) {
                    ProcessHandle.of(process.pid()).orElseThrow().destroy(); // that of the process closes its output
                }
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("It has ended").isTrue();
        } finally {
            process.destroyForcibly();
        }

        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""));
        assertThat(jdbc.queryForList("SELECT event_type FROM host_heard", String.class))
                .as(() -> String.join(System.lineSeparator(), lines))
                .containsExactly("category.created");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM vc_event WHERE delivered = FALSE", Integer.class))
                .isZero();
        assertThat(lines)
                .noneMatch(line -> line.contains("ERROR") || line.contains("HikariDataSource has been closed"));
    }
}
