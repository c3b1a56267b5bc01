package io.visioncraft.spring.boot.jpa;

import io.visioncraft.Persistence;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;

/** Says why there is no {@link Persistence} bean although the library needs one. Comes before Boot's own words for such a bean. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NoStoreFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

    private static final String OWN = " Or declare a bean of type Persistence yourself, such as"
            + " InMemoryPersistence.create() of visioncraft-testkit in a test.";

    private final @Nullable BeanFactory beans;

    NoStoreFailureAnalyzer(@Nullable BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        if (cause.getBeanType() != Persistence.class || cause instanceof NoUniqueBeanDefinitionException) {
            return null;
        }
        String found = "VisionCraft has no store: there is no bean of type Persistence, because ";
        if (!isPresent("io.visioncraft.persistence.jpa.JpaPersistence")) {
            return new FailureAnalysis(
                    found + "visioncraft-persistence-jpa is not on the class path.",
                    "Add the dependency io.visioncraft:visioncraft-spring-boot-starter." + OWN,
                    cause);
        }
        if (!isPresent("org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")) {
            return new FailureAnalysis(
                    found + "no EntityManagerFactory is there, and nothing on the class path makes one.",
                    "Add the dependency io.visioncraft:visioncraft-spring-boot-starter, or"
                            + " org.springframework.boot:spring-boot-hibernate." + OWN,
                    cause);
        }
        List<String> sources = sources();
        return switch (sources.size()) {
            case 0 ->
                new FailureAnalysis(
                        found + "no DataSource is there to make an EntityManagerFactory of.",
                        "Set spring.datasource.url, and do not exclude DataSourceAutoConfiguration." + OWN,
                        cause);
            case 1 ->
                new FailureAnalysis(
                        found + "no EntityManagerFactory is there, although the DataSource \"" + sources.get(0)
                                + "\" is.",
                        "Do not exclude HibernateJpaAutoConfiguration, or declare a LocalContainerEntityManagerFactoryBean bean."
                                + OWN,
                        cause);
            default ->
                new FailureAnalysis(
                        found + "Spring Boot makes no EntityManagerFactory of several DataSource beans: "
                                + String.join(", ", sources) + ".",
                        "Mark one DataSource with @Primary, or declare a LocalContainerEntityManagerFactoryBean bean for the one of"
                                + " the library." + OWN,
                        cause);
        };
    }

    private List<String> sources() {
        return beans instanceof ListableBeanFactory listable
                ? List.of(listable.getBeanNamesForType(DataSource.class, true, false))
                : List.of();
    }

    private boolean isPresent(String type) {
        return ClassUtils.isPresent(
                type,
                beans instanceof ConfigurableBeanFactory known
                        ? known.getBeanClassLoader()
                        : NoStoreFailureAnalyzer.class.getClassLoader());
    }
}
