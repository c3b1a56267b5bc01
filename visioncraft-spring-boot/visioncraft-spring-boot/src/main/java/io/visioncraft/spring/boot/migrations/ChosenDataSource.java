package io.visioncraft.spring.boot.migrations;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Finds the host's data source that holds the library's tables: the named one, else the only or the primary one. */
final class ChosenDataSource {

    private static final String NAMED_UNIT = "visioncraft.jpa.entity-manager-factory";

    private final ConfigurableListableBeanFactory beans;
    private final StoreProperties properties;

    ChosenDataSource(ConfigurableListableBeanFactory beans, StoreProperties properties) {
        this.beans = beans;
        this.properties = properties;
    }

    /**
     * Returns it.
     *
     * @throws MigrationsSetupException if no data source has the name, or there are several and none is primary; or if a
     *     persistence unit is named and nobody says which of several data sources is that unit's: the migrations run before
     *     the unit is made, and the primary one may be another's
     */
    DataSource get() {
        String name = properties.dataSource();
        if (StringUtils.hasText(name)) {
            return named(Objects.requireNonNull(name));
        }
        if (names().size() > 1 && beans.getBean(Environment.class).containsProperty(NAMED_UNIT)) {
            throw new MigrationsSetupException(
                    NAMED_UNIT + " names a persistence unit, the application has several data sources: " + names()
                            + ", and visioncraft.data-source does not say which of them is that unit's.",
                    "Set visioncraft.data-source to the name of the data source of that unit: the library's tables are"
                            + " made there before the unit is.");
        }
        DataSource only = beans.getBeanProvider(DataSource.class).getIfUnique();
        if (only == null) {
            throw new MigrationsSetupException(
                    "The application has several data sources: " + names() + ". None is primary, and"
                            + " visioncraft.data-source names none.",
                    "Set visioncraft.data-source to the name of the one that holds the library's tables, or mark one"
                            + " with @Primary.");
        }
        return only;
    }

    private DataSource named(String name) {
        try {
            return beans.getBean(name, DataSource.class);
        } catch (NoSuchBeanDefinitionException missing) {
            if (!name.equals(missing.getBeanName())) {
                throw missing; // something that the data source itself needs
            }
            throw new MigrationsSetupException(
                    "visioncraft.data-source names '" + name + "', and no data source has that name.",
                    "Set visioncraft.data-source to one of " + names() + ", or remove it.");
        }
    }

    private List<String> names() {
        return Stream.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, DataSource.class, true, false))
                .sorted()
                .toList();
    }
}
