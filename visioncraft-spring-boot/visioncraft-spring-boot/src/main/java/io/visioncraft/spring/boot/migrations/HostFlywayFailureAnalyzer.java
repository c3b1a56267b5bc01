package io.visioncraft.spring.boot.migrations;

import io.visioncraft.persistence.jpa.TableMigrations;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what the host's Flyway needs where it refuses a schema that also holds the library's tables. */
final class HostFlywayFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    private final @Nullable BeanFactory beans;

    HostFlywayFailureAnalyzer(@Nullable BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, FlywayException cause) {
        if (cause.getErrorCode() != CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE
                || !besideTheLibrary()) {
            return null;
        }
        return new FailureAnalysis(
                "Your application's Flyway has no history in a schema that is not empty: " + cause.getMessage()
                        + "\nVisionCraft gives it a baseline at version 0 only where the schema holds nothing but VisionCraft's"
                        + " tables, spring.flyway.baseline-on-migrate is not false, and Flyway is the one that Spring Boot makes.",
                "Set spring.flyway.baseline-on-migrate=true, and spring.flyway.baseline-version to the version that your tables"
                        + " are at; 0 if none of your migrations has run."
                        + "\nA Flyway bean of your own: configure it with baselineOnMigrate(true) and baselineVersion(\"0\").",
                cause);
    }

    private boolean besideTheLibrary() {
        return beans instanceof ListableBeanFactory listed
                && listed.getBeanNamesForType(TableMigrations.class, true, false).length > 0;
    }
}
