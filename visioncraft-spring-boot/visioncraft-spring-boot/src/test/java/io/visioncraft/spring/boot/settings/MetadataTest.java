package io.visioncraft.spring.boot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The properties of the whole module, as editors show them. */
class MetadataTest {

    private static final Metadata METADATA = Metadata.ofTheModule();

    /** Words of the inside of the library, which are no names of a business. */
    private static final Set<String> INSIDE = Set.of(
            "aggregate",
            "receipt",
            "guard",
            "repository",
            "use-case",
            "usecase",
            "bean",
            "builder",
            "port",
            "adapter",
            "uuid");

    @Test
    void documentsNoPropertyTwice() {
        assertThat(METADATA.names()).isNotEmpty().doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> describesEachProperty() {
        return METADATA.properties().values().stream()
                .map(property -> DynamicTest.dynamicTest(property.name(), () -> {
                    assertThat(property.name())
                            .matches("visioncraft(\\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+")
                            .hasSizeLessThan(60);
                    assertThat(property.name().split("[.-]")).doesNotContainAnyElementsOf(INSIDE);
                    assertThat(property.description())
                            .hasSizeGreaterThan(10)
                            .matches("\\p{Lu}.*\\.")
                            .doesNotContain("\n", "{@", "<", "  ");
                    assertThat(property.type()).isNotEmpty();
                }));
    }

    /** A number alone stops the start. */
    @Test
    void saysOfEachDurationThatItHasAUnit() {
        assertThat(METADATA.properties().values())
                .filteredOn(property -> property.type().equals("java.time.Duration"))
                .hasSizeGreaterThan(15)
                .allSatisfy(property ->
                        assertThat(property.description()).matches(".* With its unit, as in \\d+(s|m|h|d)\\."));
    }

    @Test
    void describesTheSwitchesThatNoRecordHas() {
        assertThat(Metadata.writtenByHand().properties().values())
                .extracting(Metadata.Property::name)
                .containsExactly("management.health.visioncraft.enabled", "management.info.visioncraft.enabled");
        assertThat(Metadata.writtenByHand().properties().values()).allSatisfy(property -> {
            assertThat(property.description()).matches("\\p{Lu}.*\\.");
            assertThat(property.type()).isEqualTo("java.lang.Boolean");
            assertThat(property.defaultValue()).isEqualTo("true");
        });
    }

    /**
     * What is bound says what holds where nothing is set: a default, null, or an empty collection. The metadata repeats the
     * default.
     */
    @TestFactory
    Stream<DynamicTest> statesTheDefaultOfEachPropertyThatHasOne() {
        return METADATA.properties().values().stream()
                .map(property -> DynamicTest.dynamicTest(property.name(), () -> {
                    RecordComponent component = component(property);
                    DefaultValue stated = parameterOf(component).getAnnotation(DefaultValue.class);
                    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                    boolean many = Collection.class.isAssignableFrom(component.getType())
                            || Map.class.isAssignableFrom(component.getType());
                    if (stated == null) {
                        assertThat(nullable && !component.getType().isPrimitive())
                                .as("says what holds where it is not set")
                                .isTrue();
                        assertThat(property.defaultValue()).isNull();
                    } else if (many && stated.value().length == 0) {
                        assertThat(property.defaultValue()).isNull();
                    } else {
                        assertThat(stated.value()).hasSize(1);
                        assertThat(property.defaultValue()).isEqualTo(stated.value()[0]);
                    }
                }));
    }

    private static RecordComponent component(Metadata.Property property) throws ClassNotFoundException {
        Class<?> source = Class.forName(property.source());
        assertThat(source.isRecord()).as(source + " is a record").isTrue();
        String name =
                property.name().substring(property.name().lastIndexOf('.') + 1).replace("-", "");
        return Arrays.stream(source.getRecordComponents())
                .filter(component -> component.getName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow();
    }

    /** The parameter of the canonical constructor, where the annotation stands. */
    private static Parameter parameterOf(RecordComponent component) throws NoSuchMethodException {
        RecordComponent[] components = component.getDeclaringRecord().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        return component
                .getDeclaringRecord()
                .getDeclaredConstructor(types)
                .getParameters()[names.indexOf(component.getName())];
    }

    /** The example of this module's tests sets each property of these packages, so that each is seen to reach its part. */
    @Test
    void knowsNoPropertyThatNoTestSets() throws Exception {
        Set<String> set = new TreeSet<>();
        for (PropertySource<?> source :
                new YamlPropertySourceLoader().load("every", new ClassPathResource("every.yaml", MetadataTest.class))) {
            for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                set.add(ConfigurationPropertyName.adapt(name, '.').toString().replaceAll("\\[\\d+]", ""));
            }
        }
        Set<String> unset = METADATA.properties().values().stream()
                .filter(property -> property.source().contains(".settings.")
                        || property.source().contains(".tokens."))
                .map(Metadata.Property::name)
                .filter(name -> set.stream().noneMatch(one -> one.equals(name) || one.startsWith(name + ".")))
                .collect(Collectors.toCollection(TreeSet::new));

        // ways of taxing beside rates, and keys beside files, which other tests set
        assertThat(unset)
                .containsExactly(
                        "visioncraft.tax.exempt.code",
                        "visioncraft.tax.exempt.text",
                        "visioncraft.tax.table",
                        "visioncraft.tokens.enabled",
                        "visioncraft.tokens.generate-key");
    }
}
