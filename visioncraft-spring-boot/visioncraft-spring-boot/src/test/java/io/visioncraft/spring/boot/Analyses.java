package io.visioncraft.spring.boot;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** What Boot writes of a start that failed, by the analysers on the class path in their order. */
public final class Analyses {

    private Analyses() {}

    /** {@return what Boot writes of an application that has to fail} */
    public static FailureAnalysis of(AbstractApplicationContextRunner<?, ?, ?> application) {
        AtomicReference<@Nullable ConfigurableApplicationContext> made = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        application.withInitializer(made::set).run(context -> failure.set(context.getStartupFailure()));
        ConfigurableApplicationContext context = Objects.requireNonNull(made.get());
        return of(
                Objects.requireNonNull(failure.get(), "it has started"),
                context.getBeanFactory(),
                context.getEnvironment());
    }

    /** {@return what Boot writes of a failure, without a context} */
    public static FailureAnalysis of(Throwable failure) {
        return of(failure, new DefaultListableBeanFactory(), new StandardEnvironment());
    }

    private static FailureAnalysis of(Throwable failure, BeanFactory beans, Environment environment) {
        List<FailureAnalyzer> analysers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        FailureAnalyzer.class,
                        ArgumentResolver.of(BeanFactory.class, beans).and(Environment.class, environment),
                        FailureHandler.throwing());
        return analysers.stream()
                .map(one -> one.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No analyser knows it", failure));
    }
}
