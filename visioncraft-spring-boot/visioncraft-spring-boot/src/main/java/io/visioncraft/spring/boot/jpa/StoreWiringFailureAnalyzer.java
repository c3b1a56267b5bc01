package io.visioncraft.spring.boot.jpa;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which beans do not make a store, and what to declare or to set. */
final class StoreWiringFailureAnalyzer extends AbstractFailureAnalyzer<StoreWiringException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreWiringException cause) {
        return new FailureAnalysis(cause.found(), cause.remedy(), cause);
    }
}
