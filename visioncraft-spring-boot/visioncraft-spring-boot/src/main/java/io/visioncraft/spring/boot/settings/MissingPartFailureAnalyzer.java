package io.visioncraft.spring.boot.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which part is missing, and what to write where. */
final class MissingPartFailureAnalyzer extends AbstractFailureAnalyzer<MissingPartException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingPartException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
