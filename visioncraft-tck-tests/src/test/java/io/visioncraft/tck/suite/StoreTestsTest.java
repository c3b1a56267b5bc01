package io.visioncraft.tck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.visioncraft.Persistence;
import io.visioncraft.tck.contract.LeavesToFullBuilds;
import io.visioncraft.tck.contract.OnStore;
import io.visioncraft.tck.contract.PortTests;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The class that a store's author extends runs each contract and each suite, on the author's store. */
class StoreTestsTest {

    private static final String SELECTED = "visioncraft.suites";
    private static final String EVERYWHERE = "visioncraft.everywhere";

    @Test
    void runsEachContractOnce() {
        assertThat(runBy(PortTests.class))
                .containsExactlyInAnyOrderElementsOf(ofPackage(PortTests.class.getPackageName()));
    }

    @Test
    void runsEachSuiteOnce() {
        assertThat(runBy(StoreTests.class))
                .containsExactlyInAnyOrderElementsOf(ofPackage(StoreTests.class.getPackageName()));
    }

    @Test
    void callsASuiteByItsNameWithoutItsKind() {
        assertThat(StoreTests.class.getDeclaredClasses())
                .allSatisfy(nested ->
                        assertThat(nested.getSuperclass().getSimpleName()).isEqualTo(nested.getSimpleName() + "Suite"));
    }

    @Test
    void runsOnTheStoreOfTheClassAround() {
        Counted.made = 0;

        Run run = Run.of(Counted.class, Map.of(SELECTED, "Clock"));

        assertThat(run.failed).isEmpty();
        assertThat(run.passed).isNotEmpty().hasSize(Counted.made);
    }

    @Test
    void runsTheSuitesThatAreNamedAlone() {
        Run run = Run.of(Counted.class, Map.of(SELECTED, "Claims, ClockSuite"));

        assertThat(run.suites).containsExactly("Claims", "Clock");
    }

    @Test
    void failsWhereASuiteIsNamedThatItDoesNotHave() {
        Run run = Run.of(Counted.class, Map.of(SELECTED, "Clock, Clok,,Order "));

        assertThat(run.passed).isEmpty();
        assertThat(run.failed)
                .singleElement()
                .asString()
                .contains("Counted has no contract and no suite named Clok: see -Dvisioncraft.suites");
    }

    @Test
    void leavesToFullBuildsWhatTheStoreSays() {
        assertThat(Run.of(Patient.class, Map.of(SELECTED, "Claims,Clock,Access", EVERYWHERE, "false")).suites)
                .containsExactly("Access", "Claims");
        assertThat(Run.of(Patient.class, Map.of(SELECTED, "Claims,Clock,Access", EVERYWHERE, "true")).suites)
                .containsExactly("Access", "Claims", "Clock");
    }

    @Test
    void saysWhatASuiteWithoutAStoreNeeds() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Homeless().freshPersistence())
                .withMessageContaining("freshPersistence");
    }

    private static List<Class<?>> runBy(Class<?> all) {
        return Arrays.stream(all.getDeclaredClasses())
                .filter(nested -> nested.isAnnotationPresent(Nested.class))
                .<Class<?>>map(Class::getSuperclass)
                .toList();
    }

    private static List<Class<?>> ofPackage(String name) {
        return ReflectionSupport.findAllClassesInPackage(name, StoreTestsTest::holdsTests, any -> true);
    }

    private static boolean holdsTests(Class<?> type) {
        return OnStore.class.isAssignableFrom(type)
                && Modifier.isAbstract(type.getModifiers())
                && !ReflectionSupport.findMethods(
                                type,
                                method -> AnnotationSupport.isAnnotated(method, Testable.class),
                                HierarchyTraversalMode.TOP_DOWN)
                        .isEmpty();
    }

    static class Counted extends StoreTests {

        private static int made;

        @Override
        public Persistence freshPersistence() {
            made++;
            return InMemoryPersistence.create();
        }
    }

    @LeavesToFullBuilds(value = BehaviourSuite.class, except = AccessSuite.class)
    static class Patient extends Counted {}

    static class Homeless extends ClockSuite {}

    /** What became of the tests of a class, run by the JUnit platform in this process. */
    private static final class Run implements TestExecutionListener {

        private final List<String> passed = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();
        private final Set<String> suites = new TreeSet<>();

        static Run of(Class<?> test, Map<String, String> parameters) {
            Run run = new Run();
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
                                    .selectors(selectClass(test))
                                    .configurationParameters(parameters)
                                    .build(),
                            run);
            return run;
        }

        @Override
        public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
            if (result.getStatus() != Status.SUCCESSFUL) {
                failed.add(finished.getDisplayName() + ": "
                        + result.getThrowable().map(Throwable::getMessage).orElse(""));
            } else if (finished.getSource().orElse(null) instanceof MethodSource method && finished.isTest()) {
                passed.add(finished.getDisplayName());
                suites.add(method.getJavaClass().getSimpleName());
            }
        }
    }
}
