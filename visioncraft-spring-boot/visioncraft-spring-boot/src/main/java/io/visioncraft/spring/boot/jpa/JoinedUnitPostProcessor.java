package io.visioncraft.spring.boot.jpa;

import io.visioncraft.persistence.jpa.JpaPersistence;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Puts the {@link JoiningProvider} between the chosen factory bean and its provider, however the host has made the factory bean
 * and has named its own classes. Other factories stay as they are, and all of them where no bean is a {@link JpaPersistence}.
 */
final class JoinedUnitPostProcessor implements BeanPostProcessor, PriorityOrdered {

    private final ConfigurableListableBeanFactory beans;
    private final Environment environment;
    private final ObjectProvider<UnitSettings> settings;

    JoinedUnitPostProcessor(
            ConfigurableListableBeanFactory beans, Environment environment, ObjectProvider<UnitSettings> settings) {
        this.beans = beans;
        this.environment = environment;
        this.settings = settings;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof AbstractEntityManagerFactoryBean factory && isStored() && isChosen(beanName)) {
            List<UnitSettings> ofTheUnit = settings.orderedStream().toList();
            factory.setPersistenceProvider(new JoiningProvider(ProviderBelow.of(factory), ofTheUnit));
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
