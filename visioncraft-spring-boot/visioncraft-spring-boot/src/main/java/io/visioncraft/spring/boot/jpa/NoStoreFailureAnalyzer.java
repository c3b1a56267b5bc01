package io.visioncraft.spring.boot.jpa;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import java.util.List;
import java.util.stream.Stream;
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
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Says why there is no {@link Persistence} bean although the library needs one. Comes before Boot's own words for such a bean. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class NoStoreFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

    private static final String FOUND = "VisionCraft has no store: there is no bean of type Persistence, because ";
    private static final String OWN = " Or declare a bean of type Persistence yourself, such as"
            + " InMemoryPersistence.create() of visioncraft-testkit in a test.";

    private static final String SOURCES = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";
    private static final String FACTORIES =
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration";
    private static final String STORES = "io.visioncraft.spring.boot.jpa.VisionCraftJpaAutoConfiguration";

    private final @Nullable BeanFactory beans;
    private final Exclusions exclusions;

    NoStoreFailureAnalyzer(@Nullable BeanFactory beans, @Nullable Environment environment) {
        this.beans = beans;
        this.exclusions = new Exclusions(beans, environment);
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        if (cause.getBeanType() != Persistence.class || cause instanceof NoUniqueBeanDefinitionException) {
            return null;
        }
        Reason reason = reason();
        return new FailureAnalysis(reason.found(), reason.remedy(), cause);
    }

    /** What is said. */
    private record Reason(String found, String remedy) {}

    private Reason reason() {
        List<String> made = names(VisionCraft.class).stream()
                .filter(name -> !name.equals("visionCraft"))
                .toList();
        if (!made.isEmpty()) {
            return new Reason(
                    "There is no bean of type Persistence, and the bean \"" + made.get(0)
                            + "\" of type VisionCraft has a store that is none. The relay delivers the events of the store,"
                            + " which has to be a bean too.",
                    "Declare the store as a bean of type Persistence, and hand it to your VisionCraft bean. Or set"
                            + " visioncraft.relay.enabled=false.");
        }
        if (!isPresent("io.visioncraft.persistence.jpa.JpaPersistence")) {
            return new Reason(
                    FOUND + "visioncraft-persistence-jpa is not on the class path.",
                    "Add the dependency io.visioncraft:visioncraft-spring-boot-starter." + OWN);
        }
        if (isExcluded(STORES)) {
            return excluded(STORES);
        }
        List<String> sources = names(DataSource.class);
        if (sources.isEmpty() && isExcluded(SOURCES)) {
            return excluded(SOURCES);
        }
        if (isExcluded(FACTORIES) && factories().isEmpty()) {
            return excluded(FACTORIES);
        }
        return isPresent(FACTORIES) ? withoutFactory(sources) : withoutModule();
    }

    private static Reason withoutModule() {
        return new Reason(
                FOUND + "no EntityManagerFactory is there, and nothing on the class path makes one.",
                "Add the dependency io.visioncraft:visioncraft-spring-boot-starter, or"
                        + " org.springframework.boot:spring-boot-hibernate." + OWN);
    }

    private static Reason withoutFactory(List<String> sources) {
        return switch (sources.size()) {
            case 0 ->
                new Reason(
                        FOUND + "no DataSource is there to make an EntityManagerFactory of.",
                        "Set spring.datasource.url." + OWN);
            case 1 ->
                new Reason(
                        FOUND + "no EntityManagerFactory is there, although the DataSource \"" + sources.get(0)
                                + "\" is.",
                        "Let HibernateJpaAutoConfiguration make one, or declare a LocalContainerEntityManagerFactoryBean bean."
                                + OWN);
            default ->
                new Reason(
                        FOUND + "Spring Boot makes no EntityManagerFactory of several DataSource beans: "
                                + String.join(", ", sources) + ".",
                        "Mark one DataSource with @Primary, or declare a LocalContainerEntityManagerFactoryBean bean for the one of"
                                + " the library." + OWN);
        };
    }

    private Reason excluded(String autoConfiguration) {
        String where = exclusions.of(autoConfiguration).orElseThrow();
        return new Reason(
                FOUND + "the application excludes " + autoConfiguration + " by " + where + ".",
                "Take " + ClassUtils.getShortName(autoConfiguration) + " out of " + where + "." + OWN);
    }

    private boolean isExcluded(String autoConfiguration) {
        return exclusions.of(autoConfiguration).isPresent();
    }

    private List<String> factories() {
        return Stream.of("jakarta.persistence.EntityManagerFactory")
                .filter(this::isPresent)
                .flatMap(type -> names(ClassUtils.resolveClassName(type, classes())).stream())
                .toList();
    }

    private List<String> names(Class<?> type) {
        return beans instanceof ListableBeanFactory listable
                ? List.of(listable.getBeanNamesForType(type, true, false))
                : List.of();
    }

    private boolean isPresent(String type) {
        return ClassUtils.isPresent(type, classes());
    }

    private @Nullable ClassLoader classes() {
        return beans instanceof ConfigurableBeanFactory known
                ? known.getBeanClassLoader()
                : NoStoreFailureAnalyzer.class.getClassLoader();
    }
}
