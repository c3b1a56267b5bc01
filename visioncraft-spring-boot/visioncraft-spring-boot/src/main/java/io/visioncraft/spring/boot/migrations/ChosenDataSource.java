package io.visioncraft.spring.boot.migrations;

import io.visioncraft.spring.boot.CannotStartException;
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
     * @throws CannotStartException if no data source has the name, or there are several and none is primary; or if a
     *     persistence unit is named and nobody says which of several data sources is that unit's: the migrations run before
     *     the unit is made, and the primary one may be another's
     */
    DataSource get() {
        String name = properties.dataSource();
        if (StringUtils.hasText(name)) {
            return named(Objects.requireNonNull(name));
        }
        if (names().size() > 1 && beans.getBean(Environment.class).containsProperty(NAMED_UNIT)) {
            throw new CannotStartException(
                    NAMED_UNIT + " names a persistence unit, the application has several data sources: " + names()
                            + ", and visioncraft.data-source does not say which of them is that unit's.",
                    "Set visioncraft.data-source to the name of the data source of that unit: the library's tables are"
                            + " made there before the unit is." + ofOtherTools());
        }
        DataSource only = beans.getBeanProvider(DataSource.class).getIfUnique();
        if (only == null) {
            throw new CannotStartException(
                    "The application has several data sources: " + names() + ". None is primary, and"
                            + " visioncraft.data-source names none.",
                    "Set visioncraft.data-source to the name of the one that holds the library's tables, or mark one"
                            + " with @Primary." + ofOtherTools());
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
            throw new CannotStartException(
                    "visioncraft.data-source names '" + name + "', and no data source has that name.",
                    "Set visioncraft.data-source to one of " + names() + ", or remove it.");
        }
    }

    /** They look for one data source too, and Spring Boot says no more than that none is there. */
    private String ofOtherTools() {
        return ofTool("flyway", "Flyway") + ofTool("liquibase", "Liquibase");
    }

    private String ofTool(String bean, String tool) {
        return beans.containsBean(bean)
                ? " Unless one is primary, your " + tool + " has to know its own: mark that data source with @" + tool
                        + "DataSource, or, if you have no migrations for it, set spring." + bean + ".enabled=false."
                : "";
    }

    private List<String> names() {
        return Stream.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, DataSource.class, true, false))
                .sorted()
                .toList();
    }
}
