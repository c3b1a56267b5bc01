package io.visioncraft.spring.boot.jpa;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * What the host excludes of the auto-configurations. Reads definitions and properties: the report of Spring Boot ends with the
 * context that failed.
 */
final class Exclusions {

    private static final String PROPERTY = "spring.autoconfigure.exclude";

    private final @Nullable BeanFactory beans;
    private final @Nullable Environment environment;

    Exclusions(@Nullable BeanFactory beans, @Nullable Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    /** Where the host excludes an auto-configuration; empty if it does not. */
    Optional<String> of(String autoConfiguration) {
        if (isInTheProperty(autoConfiguration)) {
            return Optional.of("the property " + PROPERTY);
        }
        return annotated()
                .filter(type -> excludes(type, autoConfiguration))
                .map(type -> "exclude of @SpringBootApplication or @EnableAutoConfiguration on " + type.getClassName())
                .findFirst();
    }

    private boolean isInTheProperty(String autoConfiguration) {
        return environment != null
                && Binder.get(environment)
                        .bind(PROPERTY, Bindable.setOf(String.class))
                        .orElse(Set.of())
                        .contains(autoConfiguration);
    }

    private Stream<AnnotationMetadata> annotated() {
        return beans instanceof ConfigurableListableBeanFactory listed
                ? Arrays.stream(listed.getBeanDefinitionNames())
                        .map(listed::getBeanDefinition)
                        .filter(AnnotatedBeanDefinition.class::isInstance)
                        .map(definition -> ((AnnotatedBeanDefinition) definition).getMetadata())
                : Stream.empty();
    }

    private static boolean excludes(AnnotationMetadata type, String autoConfiguration) {
        Map<String, @Nullable Object> attributes =
                type.getAnnotationAttributes(EnableAutoConfiguration.class.getName(), true);
        return attributes != null
                && Stream.of("exclude", "excludeName")
                        .map(attributes::get)
                        .anyMatch(names -> names instanceof String[] all
                                && Arrays.asList(all).contains(autoConfiguration));
    }
}
