package io.visioncraft.spring.boot.jpa;

import io.visioncraft.persistence.jpa.JpaPersistence;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens the store over the chosen factory and the transaction manager that belongs to it. */
final class StoreWiring {

    private final ConfigurableListableBeanFactory beans;
    private final JpaProperties properties;

    StoreWiring(ConfigurableListableBeanFactory beans, JpaProperties properties) {
        this.beans = beans;
        this.properties = properties;
    }

    /** Opens the store for the bean of this name, which ends before the factory and the manager do. */
    JpaPersistence open(String beanName) {
        String factoryName = new ChosenUnit(beans, properties).name();
        EntityManagerFactory factory = beans.getBean(factoryName, EntityManagerFactory.class);
        String managerName = new ChosenTransactions(beans, properties, factoryName, factory).name();
        PlatformTransactionManager manager = beans.getBean(managerName, PlatformTransactionManager.class);
        beans.registerDependentBean(factoryName, beanName);
        beans.registerDependentBean(managerName, beanName);
        return JpaPersistence.joining(
                SharedEntityManagerCreator.createSharedEntityManager(factory),
                new SpringTransactions(manager, factory));
    }
}
