package io.visioncraft.tck.gallery;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import io.visioncraft.tck.contract.AdapterContract;
import io.visioncraft.tck.contract.ContractChapter;
import io.visioncraft.tck.contract.PortTests;
import io.visioncraft.tck.contract.Proves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What became of the tests of one rule, run by the JUnit platform in this process.
 *
 * @param passed the names of those that passed
 * @param failures what the others failed with
 */
record ContractRun(List<String> passed, List<Throwable> failures) {

    /**
     * Runs the tests of a rule.
     *
     * @param running the class that runs a contract of the rule's chapter
     */
    static ContractRun of(String rule, UnaryOperator<Class<?>> running) {
        ContractRun run = new ContractRun(new ArrayList<>(), new ArrayList<>());
        LauncherConfig bare = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
        LauncherFactory.create(bare)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(testsOf(rule, running))
                                .build(),
                        run.new Listening());
        return run;
    }

    /** The chapter of a rule. */
    private static ContractChapter chapterOf(String rule) {
        return AdapterContract.chapters().stream()
                .filter(chapter ->
                        chapter.rules().stream().anyMatch(one -> one.id().equals(rule)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule " + rule));
    }

    private static List<DiscoverySelector> testsOf(String rule, UnaryOperator<Class<?>> running) {
        return chapterOf(rule).contracts().stream()
                .flatMap(contract -> Arrays.stream(contract.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Proves.class)
                        && method.getAnnotation(Proves.class).value().equals(rule))
                .map(method -> selector(running.apply(method.getDeclaringClass()), method.getName()))
                .toList();
    }

    private static DiscoverySelector selector(Class<?> running, String method) {
        return running.getEnclosingClass() == PortTests.class
                ? selectNestedMethod(List.of(OnABrokenAdapter.Store.class), running, method)
                : selectMethod(running, method);
    }

    /** Takes the outcomes of tests down. */
    private final class Listening implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
            if (result.getStatus() != Status.SUCCESSFUL) {
                failures.add(result.getThrowable()
                        .orElseGet(() -> new AssertionError(finished.getDisplayName() + " was " + result.getStatus())));
            } else if (finished.isTest()) {
                passed.add(finished.getDisplayName());
            }
        }
    }
}
