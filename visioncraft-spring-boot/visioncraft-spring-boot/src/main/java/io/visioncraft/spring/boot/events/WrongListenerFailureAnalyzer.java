package io.visioncraft.spring.boot.events;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what is wrong with a listener, and what to write. */
final class WrongListenerFailureAnalyzer extends AbstractFailureAnalyzer<WrongListenerException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongListenerException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
