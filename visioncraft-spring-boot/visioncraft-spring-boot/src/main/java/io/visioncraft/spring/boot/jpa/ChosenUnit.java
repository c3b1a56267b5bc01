package io.visioncraft.spring.boot.jpa;

import io.visioncraft.spring.boot.CannotStartException;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;

/**
 * Chooses the {@link EntityManagerFactory} whose connections and transactions the library takes, by the definitions of the beans:
 * what it needs of it is set before the factory is made, so that no factory can be asked.
 */
final class ChosenUnit {

    private final ConfigurableListableBeanFactory beans;
    private final @Nullable String named;

    ChosenUnit(ConfigurableListableBeanFactory beans, JpaProperties properties) {
        this.beans = beans;
        this.named = properties.entityManagerFactory();
    }

    /** Whether the bean is the chosen factory. False if none is chosen. */
    boolean is(String beanName) {
        if (named != null) {
            return named.equals(beanName);
        }
        List<String> chosen = chosen(factories());
        return chosen.size() == 1 && chosen.get(0).equals(beanName);
    }

    /**
     * Returns the name of the chosen factory.
     *
     * @throws CannotStartException if there is none, or if several are there and none is chosen
     */
    String name() {
        List<String> all = factories();
        if (named != null) {
            if (!all.contains(named)) {
                throw new CannotStartException(
                        "The property " + JpaProperties.FACTORY + " names a bean \"" + named
                                + "\", and no EntityManagerFactory has that name; there is "
                                + (all.isEmpty() ? "none" : String.join(", ", all)) + ".",
                        "Set " + JpaProperties.FACTORY + " to the name of an EntityManagerFactory bean, or remove it.");
            }
            return named;
        }
        List<String> chosen = chosen(all);
        if (chosen.size() != 1) {
            throw new CannotStartException(
                    "The store of VisionCraft works with one EntityManagerFactory, and there are " + all.size()
                            + " beans of that type of which none is primary: " + String.join(", ", all) + ".",
                    "Set " + JpaProperties.FACTORY + " to one of these names, or mark one with @Primary.");
        }
        return chosen.get(0);
    }

    private List<String> factories() {
        return Arrays.stream(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(
                        beans, EntityManagerFactory.class, true, false))
                .toList();
    }

    /** Narrows as Spring does where a bean is injected by its type: one, else the primary one, else the one that is no fallback. */
    private List<String> chosen(List<String> all) {
        List<String> candidates = those(all, this::isCandidate);
        if (candidates.size() <= 1) {
            return candidates;
        }
        List<String> primary = those(candidates, name -> has(name, BeanDefinition::isPrimary));
        return primary.isEmpty() ? those(candidates, name -> !has(name, BeanDefinition::isFallback)) : primary;
    }

    private boolean isCandidate(String name) {
        return !has(
                name,
                definition -> !definition.isAutowireCandidate()
                        || (definition instanceof AbstractBeanDefinition own && !own.isDefaultCandidate()));
    }

    private boolean has(String name, Predicate<BeanDefinition> property) {
        return beans.containsBeanDefinition(name) && property.test(beans.getMergedBeanDefinition(name));
    }

    private static List<String> those(List<String> names, Predicate<String> kept) {
        return names.stream().filter(kept).toList();
    }
}
