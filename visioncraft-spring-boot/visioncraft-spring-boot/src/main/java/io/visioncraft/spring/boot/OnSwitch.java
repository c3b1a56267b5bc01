package io.visioncraft.spring.boot;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where all switches of a class or a method are on. */
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
final class OnSwitch extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        List<String> off = metadata.getAnnotations().stream(ConditionalOnSwitch.class)
                .filter(one -> !isOn(context.getEnvironment(), one))
                .map(one -> one.getString(MergedAnnotation.VALUE))
                .toList();
        ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnSwitch.class);
        return off.isEmpty()
                ? ConditionOutcome.match(message.because("it is on"))
                : ConditionOutcome.noMatch(message.because("it is off by " + String.join(", ", off)));
    }

    private static boolean isOn(Environment environment, MergedAnnotation<ConditionalOnSwitch> one) {
        return isOn(environment, one.getString(MergedAnnotation.VALUE), one.getBoolean("unlessSet"));
    }

    /** Whether a switch is on. What is no boolean counts as on. */
    static boolean isOn(Environment environment, String property, boolean unlessSet) {
        if (!environment.containsProperty(property)) {
            return unlessSet;
        }
        try {
            return Binder.get(environment).bind(property, Boolean.class).orElse(unlessSet);
        } catch (BindException refused) {
            return true; // the record of the part says so, beside all other faults
        }
    }
}
