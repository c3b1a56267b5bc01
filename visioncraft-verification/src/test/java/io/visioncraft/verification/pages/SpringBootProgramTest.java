package io.visioncraft.verification.pages;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.visioncraft.verification.Reactor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an application of Spring Boot writes and gets: counted and compared at the program in {@code examples/consumers}. */
class SpringBootProgramTest {

    private static final int MOST_LINES = 15;
    private static final int MOST_PROPERTIES = 12;
    private static final Pattern RESOLVED = Pattern.compile("([\\w.-]+:[\\w.-]+):jar:(?:[\\w-]+:)?([\\w.-]+):\\w+");

    private final Path root = Reactor.current().root();
    private final Path program = root.resolve("examples/consumers/src/it/spring-boot");

    @Test
    void reachesItsFirstEndpointWithinFifteenLinesTwelvePropertiesAndNoBeanByHand() {
        String source = Reactor.read(program.resolve("src/main/java/example/Shop.java"));
        String properties = Reactor.read(program.resolve("src/main/resources/application.properties"));

        assertThat(source.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("import ") && !line.startsWith("package ")))
                .hasSizeLessThanOrEqualTo(MOST_LINES);
        assertThat(source).contains("@PostMapping").doesNotContain("@Bean", "@Import");
        assertThat(properties.lines().filter(line -> !line.isBlank() && !line.startsWith("#")))
                .hasSizeLessThanOrEqualTo(MOST_PROPERTIES);
    }

    @Test
    void getsTheVersionsOfBootThatTheModulesAreTestedWith() {
        Path imported = root.resolve("examples/consumers/target/it/spring-boot/target/dependencies.txt");
        Path tested = root.resolve("examples/spring-boot/target/dependencies.txt");
        assumeTrue(Files.exists(imported) && Files.exists(tested), "not built here");
        assumeTrue(Reactor.isOfThisBuild(imported) && Reactor.isOfThisBuild(tested), "not of this build");
        Map<String, String> ofBoot = resolved(imported);

        SortedMap<String, String> shared = new TreeMap<>(resolved(tested));
        shared.keySet().retainAll(ofBoot.keySet());

        assertThat(shared).hasSizeGreaterThan(50);
        assertThat(shared)
                .allSatisfy(
                        (artifact, version) -> assertThat(version).as(artifact).isEqualTo(ofBoot.get(artifact)));
    }

    private static Map<String, String> resolved(Path list) {
        Function<MatchResult, String> artifact = found -> found.group(1);
        return RESOLVED.matcher(Reactor.read(list))
                .results()
                .collect(toMap(artifact, found -> found.group(2), (one, other) -> one + " and " + other));
    }
}
