package io.visioncraft.spring.boot.migrations;

import io.visioncraft.Persistence;
import io.visioncraft.persistence.jpa.JpaPersistence;
import java.util.Objects;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where the store is the one on Jakarta Persistence, or is still to be made: the host has no other store. */
final class OnJpaStore extends SpringBootCondition implements ConfigurationCondition {

    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.REGISTER_BEAN;
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConditionMessage.Builder message = ConditionMessage.forCondition("Store on Jakarta Persistence");
        ConfigurableListableBeanFactory beans = Objects.requireNonNull(context.getBeanFactory());
        for (String name : beans.getBeanNamesForType(Persistence.class, true, false)) {
            if (!beans.isTypeMatch(name, JpaPersistence.class)) {
                return ConditionOutcome.noMatch(message.because("the bean '" + name + "' is another store"));
            }
        }
        return ConditionOutcome.match(message.because("there is no other store"));
    }
}
