package io.visioncraft.spring.boot.migrations;

import io.visioncraft.spring.boot.CheckedSettings;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;
import org.springframework.core.Ordered;

/**
 * Keeps the library's migrations and the check of its settings before the entity manager. With
 * {@code spring.jpa.defer-datasource-initialization=true} Boot makes every initializer depend on the factory of the entity
 * manager. The library's is none that can be deferred: the store opens over the factory and needs the tables. Detects nothing,
 * and is asked last.
 */
final class DeferredMigrationsDetector implements DatabaseInitializerDetector {

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        return Set.of();
    }

    @Override
    public void detectionComplete(ConfigurableListableBeanFactory beans, Set<String> initializers) {
        Stream.of(CheckedSettings.class, MigrationsInitializer.class)
                .flatMap(type -> Stream.of(beans.getBeanNamesForType(type, true, false)))
                .forEach(name -> release(name, beans));
    }

    private static void release(String name, ConfigurableListableBeanFactory beans) {
        BeanDefinition definition = beans.getBeanDefinition(name);
        String[] before = definition.getDependsOn();
        if (before != null) {
            definition.setDependsOn(Stream.of(before)
                    .filter(one -> !isFactoryOfEntityManagers(one, beans))
                    .toArray(String[]::new));
        }
    }

    private static boolean isFactoryOfEntityManagers(String name, ConfigurableListableBeanFactory beans) {
        return Stream.of(beans.getBeanNamesForType(jakarta.persistence.EntityManagerFactory.class, true, false))
                .anyMatch(name::equals);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
