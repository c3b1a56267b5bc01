package io.visioncraft.spring.boot.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.spring.boot.Analyses;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What Boot tells of a start that has failed, by the analysers on the class path in their order. */
final class Stopped {

    private final FailureAnalysis told;

    private Stopped(FailureAnalysis told) {
        this.told = told;
    }

    /** Starts the application, which has to fail. */
    static Stopped by(ApplicationContextRunner application) {
        return new Stopped(Analyses.of(application));
    }

    Stopped found(String... parts) {
        assertThat(told.getDescription()).contains(parts);
        return this;
    }

    Stopped remedy(String... parts) {
        assertThat(told.getAction()).contains(parts);
        return this;
    }
}
