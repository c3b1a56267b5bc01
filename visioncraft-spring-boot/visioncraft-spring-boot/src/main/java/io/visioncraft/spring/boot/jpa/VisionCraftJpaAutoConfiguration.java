package io.visioncraft.spring.boot.jpa;

import io.visioncraft.Persistence;
import io.visioncraft.persistence.jpa.JpaPersistence;
import io.visioncraft.spring.boot.ConditionalOnVisionCraft;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Makes the store of the host's {@link EntityManagerFactory} and its transaction manager, unless the host has a
 * {@link Persistence} bean of its own. The store is opened after all initialisation of the database.
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
    static UnitPostProcessor visionCraftUnitPostProcessor(
            ConfigurableListableBeanFactory beans, Environment environment) {
        return new UnitPostProcessor(beans, environment);
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
}
