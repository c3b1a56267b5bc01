package io.visioncraft.spring.boot.migrations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how to mend the wiring of the library's migrations. */
final class MigrationsSetupFailureAnalyzer extends AbstractFailureAnalyzer<MigrationsSetupException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MigrationsSetupException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
