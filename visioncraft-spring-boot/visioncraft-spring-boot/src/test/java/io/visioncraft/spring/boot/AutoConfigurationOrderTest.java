package io.visioncraft.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/**
 * The class files of the auto-configurations. Spring logs a warning at the start for each class literal whose class is absent,
 * and Boot's modules are absent in many hosts.
 */
class AutoConfigurationOrderTest {

    private static final ClassLoader LOADER = AutoConfigurationOrderTest.class.getClassLoader();

    static List<String> autoConfigurations() {
        return ImportCandidates.load(AutoConfiguration.class, LOADER).getCandidates().stream()
                .filter(name -> name.startsWith("io.visioncraft."))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("autoConfigurations")
    void hasNoClassLiteralOfAnotherModuleInItsOrder(String name) throws Exception {
        assertThat(order(name, "before", "after")).allMatch(other -> other.startsWith("io.visioncraft.spring.boot."));
    }

    @ParameterizedTest
    @MethodSource("autoConfigurations")
    void namesOnlyClassesThatAre(String name) throws Exception {
        assertThat(order(name, "beforeName", "afterName")).allMatch(other -> ClassUtils.isPresent(other, LOADER));
    }

    private static List<String> order(String name, String... attributes) throws Exception {
        AnnotationMetadata metadata =
                new SimpleMetadataReaderFactory(LOADER).getMetadataReader(name).getAnnotationMetadata();
        Map<String, Object> values =
                Objects.requireNonNull(metadata.getAnnotationAttributes(AutoConfiguration.class.getName(), true));
        return Stream.of(attributes)
                .flatMap(one -> Stream.of((String[]) Objects.requireNonNull(values.get(one))))
                .toList();
    }
}
