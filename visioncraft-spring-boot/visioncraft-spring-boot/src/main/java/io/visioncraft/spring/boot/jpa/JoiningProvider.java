package io.visioncraft.spring.boot.jpa;

import io.visioncraft.persistence.jpa.JpaPersistence;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.ProviderUtil;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Hands a unit on to the host's provider, with the classes of the library beside the host's own and with the settings that the
 * library needs. It sees a unit when everything that the host says about it has been read, be it from a scan, a bean, a builder
 * or {@code persistence.xml}.
 */
final class JoiningProvider implements PersistenceProvider {

    private final ProviderBelow below;
    private final List<UnitSettings> settings;

    JoiningProvider(ProviderBelow below, List<UnitSettings> settings) {
        this.below = below;
        this.settings = settings;
    }

    @Override
    public EntityManagerFactory createContainerEntityManagerFactory(PersistenceUnitInfo unit, Map<?, ?> properties) {
        PersistenceProvider provider = below.apply(named(unit));
        try {
            return provider.createContainerEntityManagerFactory(
                    joined(unit), set(new UnitProperties(properties, unit)).all());
        } catch (PersistenceException failed) {
            throw UnreachedDatabase.below(unit)
                    .map(RuntimeException.class::cast)
                    .orElse(failed);
        }
    }

    @Override
    public void generateSchema(PersistenceUnitInfo unit, Map<?, ?> properties) {
        below.apply(named(unit))
                .generateSchema(
                        joined(unit), set(new UnitProperties(properties, unit)).all());
    }

    /** A unit that the provider reads itself stays as it is: its {@code persistence.xml} has to list the classes. */
    @Override
    public @Nullable EntityManagerFactory createEntityManagerFactory(String unit, Map<?, ?> properties) {
        return below.apply(Optional.empty()).createEntityManagerFactory(unit, properties);
    }

    @Override
    public boolean generateSchema(String unit, Map<?, ?> properties) {
        return below.apply(Optional.empty()).generateSchema(unit, properties);
    }

    @Override
    public EntityManagerFactory createEntityManagerFactory(PersistenceConfiguration unit) {
        List<Class<?>> managed = List.copyOf(unit.managedClasses());
        JpaPersistence.managedClasses().stream()
                .filter(type -> !managed.contains(type))
                .forEach(unit::managedClass);
        UnitProperties properties = set(new UnitProperties(unit));
        properties.all().forEach((name, value) -> unit.property(name.toString(), value));
        return below.apply(Optional.ofNullable(unit.provider())).createEntityManagerFactory(unit);
    }

    @Override
    public ProviderUtil getProviderUtil() {
        return below.apply(Optional.empty()).getProviderUtil();
    }

    private static Optional<String> named(PersistenceUnitInfo unit) {
        return Optional.ofNullable(unit.getPersistenceProviderClassName());
    }

    private UnitProperties set(UnitProperties properties) {
        JpaPersistence.recommendedProperties().forEach(properties::setIfAbsent);
        UnitValidation.switchOffWhereItCannotStart(properties);
        settings.forEach(one -> one.accept(properties));
        return properties;
    }

    /** The same unit with more classes. A proxy, because Spring's provider asks for more than the standard's interface. */
    private static PersistenceUnitInfo joined(PersistenceUnitInfo unit) {
        List<String> managed = withOwn(unit.getManagedClassNames());
        Class<?>[] interfaces = ClassUtils.getAllInterfacesForClass(unit.getClass());
        return (PersistenceUnitInfo) Proxy.newProxyInstance(
                JoiningProvider.class.getClassLoader(), interfaces, (proxy, method, arguments) -> {
                    if (method.getName().equals("getManagedClassNames")) {
                        return managed;
                    }
                    try {
                        return method.invoke(unit, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                });
    }

    private static List<String> withOwn(List<String> managed) {
        Set<String> names = new LinkedHashSet<>(managed);
        JpaPersistence.managedClasses().forEach(type -> names.add(type.getName()));
        return new ArrayList<>(names);
    }
}
