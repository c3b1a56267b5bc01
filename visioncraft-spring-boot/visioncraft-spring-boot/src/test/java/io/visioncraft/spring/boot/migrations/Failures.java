package io.visioncraft.spring.boot.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** What the registered analysers say of a start that failed. */
final class Failures {

    private Failures() {}

    /** Requires that the host does not start, and hands over what Boot writes instead of a stack trace. */
    static void stops(ApplicationContextRunner host, Consumer<FailureAnalysis> says) {
        AtomicReference<ConfigurableApplicationContext> made = new AtomicReference<>();
        host.withInitializer(made::set).run(context -> {
            assertThat(context).hasFailed();
            says.accept(
                    analysed(Objects.requireNonNull(context.getStartupFailure()), Objects.requireNonNull(made.get())));
        });
    }

    private static FailureAnalysis analysed(Throwable failure, ConfigurableApplicationContext context) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        FailureAnalyzer.class,
                        ArgumentResolver.of(BeanFactory.class, context.getBeanFactory())
                                .and(Environment.class, context.getEnvironment()),
                        FailureHandler.throwing())
                .stream()
                .map(one -> one.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no analyser knows it", failure));
    }
}
