package io.visioncraft.spring.boot.jpa;

import io.visioncraft.persistence.jpa.JpaPersistence;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Looks at the factory beans of the host before they make their factories. None validates entities where Bean Validation cannot
 * start; that of the store has to reach its database, and keeps values of rows out of logs. What the host has set in the property
 * map of the factory bean stands.
 */
final class UnitPostProcessor implements BeanPostProcessor, PriorityOrdered {

    private final ConfigurableListableBeanFactory beans;
    private final Environment environment;

    UnitPostProcessor(ConfigurableListableBeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    /** Before processors that themselves need a factory. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof AbstractEntityManagerFactoryBean unit) {
            UnitValidation.switchOffWhereItCannotStart(unit.getJpaPropertyMap(), beanName);
            if (isStored() && isChosen(beanName)) {
                ReachedUnit.require(unit, beanName);
                JpaPersistence.recommendedProperties().forEach(unit.getJpaPropertyMap()::putIfAbsent);
            }
        }
        return bean;
    }

    private boolean isStored() {
        return beans.getBeanNamesForType(JpaPersistence.class, true, false).length > 0;
    }

    /** Reads the properties by itself: it is made before any bean of properties. */
    private boolean isChosen(String beanName) {
        JpaProperties properties = Binder.get(environment).bindOrCreate("visioncraft.jpa", JpaProperties.class);
        return new ChosenUnit(beans, properties).is(beanName);
    }
}
