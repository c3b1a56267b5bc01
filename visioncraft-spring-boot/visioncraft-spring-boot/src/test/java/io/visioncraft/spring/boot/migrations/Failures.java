package io.visioncraft.spring.boot.migrations;

import io.visioncraft.spring.boot.Analyses;
import java.util.function.Consumer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the registered analysers say of a start that failed. */
final class Failures {

    private Failures() {}

    /** Requires that the host does not start, and hands over what Boot writes instead of a stack trace. */
    static void stops(ApplicationContextRunner host, Consumer<FailureAnalysis> says) {
        says.accept(Analyses.of(host));
    }
}
