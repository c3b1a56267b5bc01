package io.visioncraft.spring.boot.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** What Boot tells of a start that has failed, by the analysers on the class path in their order. */
final class Stopped {

    private final FailureAnalysis told;

    private Stopped(FailureAnalysis told) {
        this.told = told;
    }

    /** Starts the application, which has to fail. */
    static Stopped by(ApplicationContextRunner application) {
        List<ConfigurableApplicationContext> started = new ArrayList<>();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        application.withInitializer(started::add).run(context -> failure.set(context.getStartupFailure()));
        Throwable thrown = Objects.requireNonNull(failure.get(), "it has started");
        return analysers(started.get(0).getBeanFactory()).stream()
                .map(analyser -> analyser.analyze(thrown))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Stopped::new)
                .orElseThrow(() -> new AssertionError("Nothing is told of the failure", thrown));
    }

    private static List<FailureAnalyzer> analysers(BeanFactory beans) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        FailureAnalyzer.class,
                        ArgumentResolver.of(BeanFactory.class, beans).and(Environment.class, new StandardEnvironment()),
                        FailureHandler.logging(LogFactory.getLog(Stopped.class)));
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
