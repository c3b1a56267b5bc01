package io.visioncraft.spring.boot.test;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds if no property below {@code visioncraft.issuer} is set. */
final class NoIssuerInProperties extends SpringBootCondition {

    private static final String PREFIX = "visioncraft.issuer";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean absent = Binder.get(context.getEnvironment())
                .bind(PREFIX, Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of())
                .isEmpty();
        ConditionMessage.Builder message = ConditionMessage.forCondition("No issuer in properties");
        return absent
                ? ConditionOutcome.match(message.because("there is no property " + PREFIX + ".*"))
                : ConditionOutcome.noMatch(message.because("there are properties " + PREFIX + ".*"));
    }
}
