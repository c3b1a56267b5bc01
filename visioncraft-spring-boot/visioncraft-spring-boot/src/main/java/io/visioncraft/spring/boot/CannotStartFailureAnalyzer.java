package io.visioncraft.spring.boot;

import io.visioncraft.error.Violation;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Says what keeps the library from starting, and what to write where. Of properties it lists each fault with the name, the place
 * where the value stands and the reason, never with the value itself. Comes before Spring Boot's own words for whatever the
 * exception is wrapped in.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CannotStartFailureAnalyzer extends AbstractFailureAnalyzer<CannotStartException> {

    private final @Nullable Environment environment;

    CannotStartFailureAnalyzer(@Nullable Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CannotStartException cause) {
        StringBuilder found = new StringBuilder(found(cause));
        Set<String> remedies = new LinkedHashSet<>(Set.of(cause.remedy()));
        for (Throwable other : cause.getSuppressed()) {
            if (other instanceof CannotStartException beside) {
                found.append("\n\n").append(found(beside));
                remedies.add(beside.remedy());
            }
        }
        return new FailureAnalysis(found.toString(), String.join("\n\n", remedies), cause);
    }

    private String found(CannotStartException cause) {
        return cause instanceof InvalidSettingsException settings ? faults(settings) : cause.found();
    }

    private String faults(InvalidSettingsException settings) {
        StringBuilder faults = new StringBuilder("VisionCraft cannot use these properties:\n");
        for (Violation violation : settings.violations()) {
            faults.append("\n    Property: ").append(violation.path());
            Origin origin = origin(violation.path());
            if (origin != null) {
                faults.append("\n    Origin:   ").append(origin);
            }
            faults.append("\n    Reason:   ").append(violation.message()).append('\n');
        }
        return faults.toString();
    }

    private @Nullable Origin origin(String property) {
        if (environment == null) {
            return null;
        }
        ConfigurationPropertyName name = ConfigurationPropertyName.adapt(property, '.');
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            Origin origin = Origin.from(source.getConfigurationProperty(name));
            if (origin != null) {
                return origin;
            }
        }
        return null;
    }
}
