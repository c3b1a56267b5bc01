package io.visioncraft.spring.boot.migrations;

import io.visioncraft.persistence.jpa.JpaPersistence;
import io.visioncraft.persistence.jpa.TableMigrations;
import io.visioncraft.spring.boot.ConditionalOnVisionCraft;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Brings the library's tables up to date before anything of the host's uses the database: its Flyway, its Liquibase, its SQL
 * scripts, the factory of the entity manager and JDBC templates. The host's Flyway starts from version 0 where the schema holds
 * nothing but the library's tables. Not there for a host with another store.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JndiDataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.XADataSourceAutoConfiguration"
        })
@ConditionalOnVisionCraft
@ConditionalOnClass({
    JpaPersistence.class,
    DataSourceBuilder.class,
    SimpleDriverDataSource.class,
    DatabaseInitializationDependencyConfigurer.class
})
@ConditionalOnBean(DataSource.class)
@Conditional(OnJpaStore.class)
@EnableConfigurationProperties({MigrationsProperties.class, StoreProperties.class})
@Import({DatabaseInitializationDependencyConfigurer.class, HostFlywayConfiguration.class})
public final class MigrationsAutoConfiguration {

    /** Made by Spring. */
    public MigrationsAutoConfiguration() {}

    /**
     * The migrations of the library's tables, for a host that runs them itself or asks what is pending. Opens no connection.
     *
     * @param beans where the data source is looked for
     * @param chosen which data source holds the tables
     * @param properties the credentials of the migrations
     * @return the migrations
     */
    @Bean
    @ConditionalOnMissingBean
    TableMigrations visionCraftTableMigrations(
            ConfigurableListableBeanFactory beans, StoreProperties chosen, MigrationsProperties properties) {
        return TableMigrations.over(MigrationsDataSource.of(new ChosenDataSource(beans, chosen).get(), properties));
    }

    @Bean
    @Conditional(OnMigrationsMode.class)
    MigrationsInitializer visionCraftMigrations(TableMigrations migrations, MigrationsProperties properties) {
        return new MigrationsInitializer(migrations, properties.mode());
    }
}
