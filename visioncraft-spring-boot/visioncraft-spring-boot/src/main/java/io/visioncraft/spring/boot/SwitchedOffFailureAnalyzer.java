package io.visioncraft.spring.boot;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Says that a bean of the library is absent because the library is switched off. Comes before whatever else could explain the
 * absence.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SwitchedOffFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

    private final @Nullable Environment environment;

    SwitchedOffFailureAnalyzer(@Nullable Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        Class<?> type = cause.getResolvableType() == null
                ? null
                : cause.getResolvableType().resolve();
        if (type == null || !type.getName().startsWith("io.visioncraft.") || !isSwitchedOff()) {
            return null;
        }
        String property = ConditionalOnVisionCraft.PROPERTY;
        String name = type.getSimpleName();
        return new FailureAnalysis(
                "VisionCraft is switched off by " + property + "=false, so that there is no bean of type "
                        + type.getName() + ". The application asks for one: " + cause.getMessage(),
                "Where the application does without the library, let the bean that needs it take an ObjectProvider<"
                        + name
                        + "> and ask getIfAvailable(). Or leave that bean out too, with"
                        + " @ConditionalOnVisionCraft."
                        + " Otherwise set " + property + "=true.",
                cause);
    }

    private boolean isSwitchedOff() {
        return environment != null && !OnSwitch.isOn(environment, ConditionalOnVisionCraft.PROPERTY, true);
    }
}
