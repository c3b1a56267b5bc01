package io.visioncraft.spring.boot.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Holds the modules for Spring Boot to their architecture. Read it as the chapter on structure: one rule a test. */
class SpringArchitectureTest {

    /** The packages that the rules name, and all others that there are. */
    private static final String NOT_ON_THIS_CLASS_PATH = "org.springframework.boot.testcontainers.";

    private static final Set<String> PARTS = Set.of(
            "actuate",
            "events",
            "housekeeping",
            "jpa",
            "json",
            "migrations",
            "security",
            "settings",
            "test",
            "tokens",
            "web");

    /** Those of them that nobody has begun. */
    private static final Set<String> NOT_YET = Set.of();

    /** What makes an auto-configuration active by itself; other files are for slices of tests. */
    private static final Set<String> ACTIVE =
            Set.of(AutoConfiguration.class.getName(), AutoConfigureVisionCraft.class.getName());

    private static final List<URL> PLACES =
            List.of(placeOf(VisionCraftAutoConfiguration.class), placeOf(AutoConfigureVisionCraft.class));
    private static final JavaClasses CLASSES = new ClassFileImporter().importUrls(PLACES);
    private static final List<ImportsFile> IMPORTS =
            ImportsFile.at(PLACES.stream().map(URL::toString).toList());
    private static final Path MODULES = Path.of("..");

    private final SpringArchitecture architecture = new SpringArchitecture("io.visioncraft.spring.boot");

    @Test
    void everyPackageThatARuleNamesHoldsClassesAndNoOtherDoes() {
        Set<String> inhabited = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(architecture.root()))
                .map(name -> name.substring(architecture.root().length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> expected = new TreeSet<>(PARTS);
        expected.removeAll(NOT_YET);
        assertThat(inhabited)
                .as("the packages; take a package that there is now out of NOT_YET, or add a new one to PARTS")
                .isEqualTo(expected);
    }

    @Test
    void theEdgeIsUsedBySecurityAndTestsOnly() {
        architecture.theEdgeIsUsedBySecurityAndTestsOnly().check(CLASSES);
    }

    @Test
    void nothingKnowsAJpaProvider() {
        architecture.nothingKnowsAJpaProvider().check(CLASSES);
    }

    @Test
    void aPartKnowsNoOtherPart() {
        architecture.aPartKnowsNoOtherPart().check(CLASSES);
    }

    @Test
    void nothingKnowsJackson2() {
        architecture.nothingKnowsJackson2().check(CLASSES);
    }

    @Test
    void nothingSleeps() {
        architecture.nothingSleeps().check(CLASSES);
    }

    @Test
    void nothingWritesToTheConsole() {
        architecture.nothingWritesToTheConsole().check(CLASSES);
    }

    @Test
    void everythingLogsAsSpringDoes() {
        architecture.everythingLogsAsSpringDoes().check(CLASSES);
    }

    @Test
    void theClockIsAskedForInOnePlace() {
        architecture.theClockIsAskedForInOnePlace().check(CLASSES);
    }

    @Test
    void switchesAreReadAsTheBinderReadsThem() {
        architecture.switchesAreReadAsTheBinderReadsThem().check(CLASSES);
    }

    @Test
    void autoConfigurationsAreFinalPublicAndNamedSo() {
        architecture.autoConfigurationsAreFinalPublicAndNamedSo().check(CLASSES);
    }

    @Test
    void autoConfigurationsAreListed() {
        Set<String> listed = IMPORTS.stream()
                .filter(file -> ACTIVE.contains(file.annotation()))
                .flatMap(file -> file.names().stream())
                .collect(Collectors.toSet());

        architecture.autoConfigurationsAreListed(listed).check(CLASSES);
    }

    @Test
    void everyListedAutoConfigurationExistsAndIsOne() {
        assertThat(IMPORTS).extracting(ImportsFile::annotation).containsAll(ACTIVE);
        for (ImportsFile file : IMPORTS) {
            assertThat(file.own())
                    .as(file.annotation())
                    .filteredOn(
                            name -> NOT_YET.stream().noneMatch(part -> name.startsWith(architecture.named(part) + ".")))
                    .isNotEmpty()
                    .allMatch(CLASSES::contain)
                    .allMatch(name -> CLASSES.get(name).isAnnotatedWith(AutoConfiguration.class));
            assertThat(file.names())
                    .as(file.annotation())
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    /** An optional class that has moved is left out without a word. */
    @Test
    void everyListedAutoConfigurationOfSpringBootIsOptionalAndExists() {
        List<String> lines =
                IMPORTS.stream().flatMap(file -> file.foreign().stream()).toList();

        assertThat(lines).isNotEmpty().allMatch(line -> line.startsWith("optional:org.springframework.boot."));
        assertThat(lines)
                .map(ImportsFile::name)
                .filteredOn(name -> !name.startsWith(NOT_ON_THIS_CLASS_PATH))
                .allMatch(SpringArchitectureTest::isAutoConfiguration);
    }

    private static boolean isAutoConfiguration(String name) {
        try {
            return Class.forName(name).isAnnotationPresent(AutoConfiguration.class);
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    @Test
    void packagesAreDescribedAndNullMarked() {
        architecture.packagesAreDescribedAndNullMarked().check(CLASSES);
    }

    @Test
    void theStarterHoldsDependenciesOnly() {
        assertThat(MODULES.resolve("visioncraft-spring-boot-starter/pom.xml")).exists();
        assertThat(MODULES.resolve("visioncraft-spring-boot-starter/src/main")).doesNotExist();
    }

    @Test
    void noClassIsLongerThanAReaderTakesIn() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(MODULES)) {
            sources = files.filter(file -> file.toString().contains("src/main/java"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }

        assertThat(sources)
                .hasSizeGreaterThan(15)
                .allSatisfy(source -> assertThat(lines(Files.readString(source)))
                        .as(source.toString())
                        .isLessThanOrEqualTo(300));
    }

    @Test
    void commentsDoNotMakeAClassLong() {
        assertThat(lines("/** One.\n * Two.\n */\nclass A {\n    // three\n    int b; // four\n}\n"))
                .isEqualTo(3);
    }

    private static long lines(String source) {
        String code = source.replaceAll("(?s)/\\*.*?\\*/", "");
        return code.lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("//"))
                .count();
    }

    private static URL placeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
