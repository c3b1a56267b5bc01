package io.visioncraft.spring.boot.jpa;

import java.util.Optional;
import java.util.function.Function;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;

/** What Hibernate ORM has to know: the library's tables are not its to make, and keep their names. Needs Hibernate ORM. */
final class HibernateUnitSettings implements UnitSettings {

    @Override
    public void accept(UnitProperties properties) {
        Optional<SchemaFilterProvider> filters =
                ofTheHost(properties, SchemaToolingSettings.HBM2DDL_FILTER_PROVIDER, SchemaFilterProvider.class);
        properties.set(
                SchemaToolingSettings.HBM2DDL_FILTER_PROVIDER,
                filters.map(OwnTablesHidden::new).orElseGet(OwnTablesHidden::new));
        ofTheHost(properties, MappingSettings.PHYSICAL_NAMING_STRATEGY, PhysicalNamingStrategy.class)
                .ifPresent(names -> properties.set(MappingSettings.PHYSICAL_NAMING_STRATEGY, new OwnNamesKept(names)));
    }

    /** What the host has set, which Hibernate takes as an instance, as a class or as the name of one. */
    private static <T> Optional<T> ofTheHost(UnitProperties properties, String name, Class<T> type) {
        return properties.get(name).map(made(properties, type));
    }

    private static <T> Function<Object, T> made(UnitProperties properties, Class<T> type) {
        return value -> {
            if (type.isInstance(value)) {
                return type.cast(value);
            }
            Class<?> named = value instanceof Class<?> itself
                    ? itself
                    : ClassUtils.resolveClassName(value.toString().trim(), properties.classes());
            return BeanUtils.instantiateClass(named, type);
        };
    }
}
