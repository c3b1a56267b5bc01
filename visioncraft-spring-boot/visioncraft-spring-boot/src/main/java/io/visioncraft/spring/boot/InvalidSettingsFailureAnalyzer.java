package io.visioncraft.spring.boot;

import io.visioncraft.error.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;

/** Lists the faults of properties, each with its name, the place where its value stands and what the library says of it. */
final class InvalidSettingsFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSettingsException> {

    private final @Nullable Environment environment;

    InvalidSettingsFailureAnalyzer(@Nullable Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidSettingsException cause) {
        StringBuilder description = new StringBuilder("VisionCraft cannot use these properties:\n");
        for (Violation violation : cause.violations()) {
            description.append("\n    Property: ").append(violation.path());
            Origin origin = origin(violation.path());
            if (origin != null) {
                description.append("\n    Origin:   ").append(origin);
            }
            description.append("\n    Reason:   ").append(violation.message()).append('\n');
        }
        return new FailureAnalysis(
                description.toString(), "Correct the properties in the application's configuration.", cause);
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
