package io.visioncraft.spring.boot.jpa;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.spi.PersistenceProvider;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.util.ClassUtils;

/** The provider that a factory bean would have taken by itself, of the class that its unit names, if it names one. */
@FunctionalInterface
interface ProviderBelow extends Function<Optional<String>, PersistenceProvider> {

    /** Finds the provider as Spring does: the bean's, else that of its adapter, else the one that the unit names. */
    static ProviderBelow of(AbstractEntityManagerFactoryBean factory) {
        PersistenceProvider known = known(factory);
        ClassLoader classes = factory.getBeanClassLoader();
        return unit -> known != null ? known : named(unit, classes);
    }

    private static @Nullable PersistenceProvider known(AbstractEntityManagerFactoryBean factory) {
        PersistenceProvider own = factory.getPersistenceProvider();
        JpaVendorAdapter adapter = factory.getJpaVendorAdapter();
        return own == null && adapter != null ? adapter.getPersistenceProvider() : own;
    }

    private static PersistenceProvider named(Optional<String> unit, ClassLoader classes) {
        return unit.map(name -> BeanUtils.instantiateClass(
                        ClassUtils.resolveClassName(name, classes), PersistenceProvider.class))
                .orElseThrow(() -> new PersistenceException("The factory bean names no provider of Jakarta Persistence:"
                        + " set its jpaVendorAdapter or its persistenceProvider"));
    }
}
