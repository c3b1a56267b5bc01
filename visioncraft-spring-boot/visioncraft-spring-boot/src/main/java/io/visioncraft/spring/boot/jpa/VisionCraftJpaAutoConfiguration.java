package io.visioncraft.spring.boot.jpa;

import io.visioncraft.Persistence;
import io.visioncraft.persistence.jpa.JpaPersistence;
import io.visioncraft.spring.boot.ConditionalOnVisionCraft;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Makes the store of the host's {@link EntityManagerFactory} and its transaction manager, unless the host has a
 * {@link Persistence} bean of its own. The library's classes join the factory's persistence unit. The store is opened after all
 * initialisation of the database.
 */
@AutoConfiguration(
        afterName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
        before = VisionCraftAutoConfiguration.class)
@ConditionalOnVisionCraft
@ConditionalOnClass({
    JpaPersistence.class,
    EntityManagerFactory.class,
    AbstractEntityManagerFactoryBean.class,
    PlatformTransactionManager.class
})
@EnableConfigurationProperties(JpaProperties.class)
public final class VisionCraftJpaAutoConfiguration {

    private static final String STORE = "visionCraftPersistence";

    /** Made by Spring. */
    public VisionCraftJpaAutoConfiguration() {}

    @Bean
    static JoinedUnitPostProcessor visionCraftJoinedUnitPostProcessor(
            ConfigurableListableBeanFactory beans, Environment environment, ObjectProvider<UnitSettings> settings) {
        return new JoinedUnitPostProcessor(beans, environment, settings);
    }

    /**
     * The store, which is thread-safe.
     *
     * @param beans where the factory and the transaction manager are looked for
     * @param properties which of them, if the host says so
     * @return the store in the host's transactions
     */
    @Bean(name = STORE)
    @ConditionalOnBean(EntityManagerFactory.class)
    @ConditionalOnMissingBean(Persistence.class)
    @DependsOnDatabaseInitialization
    JpaPersistence visionCraftPersistence(ConfigurableListableBeanFactory beans, JpaProperties properties) {
        return new StoreWiring(beans, properties).open(STORE);
    }

    /** What Hibernate ORM has to know of the library's tables. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HibernatePersistenceProvider.class)
    static class HibernateConfiguration {

        @Bean
        static UnitSettings visionCraftHibernateSettings() {
            return new HibernateUnitSettings();
        }
    }
}
