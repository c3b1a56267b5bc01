package io.visioncraft.spring.boot.migrations;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches unless the mode is none. What is no mode matches too: the record of the properties refuses it. */
final class OnMigrationsMode extends SpringBootCondition {

    private static final String PROPERTY = "visioncraft.migrations.mode";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConditionMessage.Builder message = ConditionMessage.forCondition("Migrations of the library's tables");
        return isNone(context.getEnvironment())
                ? ConditionOutcome.noMatch(message.because(PROPERTY + " is none"))
                : ConditionOutcome.match(message.because(PROPERTY + " is not none"));
    }

    private static boolean isNone(Environment environment) {
        try {
            return environment.containsProperty(PROPERTY)
                    && Binder.get(environment)
                            .bind(PROPERTY, MigrationsMode.class)
                            .map(MigrationsMode.NONE::equals)
                            .orElse(false);
        } catch (BindException refused) {
            return false;
        }
    }
}
