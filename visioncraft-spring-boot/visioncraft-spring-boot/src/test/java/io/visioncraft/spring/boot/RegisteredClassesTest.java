package io.visioncraft.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Boot finds by {@code spring.factories} is named there: a class that is not has no effect, and nobody hears of it.
 * Auto-configurations are the subject of {@code SpringArchitectureTest}, since both modules have some.
 */
class RegisteredClassesTest {

    private static final String FAILURES = "org.springframework.boot.diagnostics.FailureAnalyzer";
    private static final String INITIALIZERS =
            "org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("io.visioncraft.spring.boot");

    @ParameterizedTest
    @ValueSource(strings = {FAILURES, INITIALIZERS})
    void namesEveryClassThatBootLooksFor(String type) throws IOException {
        assertThat(List.of(factories().getProperty(type, "").split(",")))
                .containsExactlyInAnyOrderElementsOf(names(one -> one.isAssignableTo(type) && !one.isInterface()));
    }

    @Test
    void namesNoClassOfAnotherSort() throws IOException {
        assertThat(factories().stringPropertyNames()).containsExactlyInAnyOrder(FAILURES, INITIALIZERS);
    }

    private static List<String> names(Predicate<JavaClass> which) {
        List<String> names = CLASSES.stream()
                .filter(one -> one.getSource().orElseThrow().getUri().toString().matches(".*/(classes|main)/.*"))
                .filter(which)
                .map(JavaClass::getName)
                .toList();
        assertThat(names).isNotEmpty();
        return names;
    }

    /** The file of this module, whatever other modules have of the same name. */
    private static Properties factories() throws IOException {
        URL module = VisionCraftAutoConfiguration.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        Properties factories = new Properties();
        try (InputStream file =
                URI.create(module + "META-INF/spring.factories").toURL().openStream()) {
            factories.load(file);
        }
        return factories;
    }
}
