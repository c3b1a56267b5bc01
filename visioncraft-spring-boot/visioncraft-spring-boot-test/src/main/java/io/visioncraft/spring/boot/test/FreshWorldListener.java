package io.visioncraft.spring.boot.test;

import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft.Reset;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;

/**
 * Begins the library anew where {@link AutoConfigureVisionCraft} says so. It comes before the test gets its beans. Where one
 * object runs all tests of its class, it gets its beans again, so that its fixtures do not remember users of an earlier test.
 */
final class FreshWorldListener implements TestExecutionListener, Ordered {

    /** After contexts that a test has made dirty are closed, before beans are replaced and injected. */
    private static final int ORDER = 1900;

    private static final String RUNNING = FreshWorldListener.class.getName() + ".running";
    private static final String INSTANCE = FreshWorldListener.class.getName() + ".instance";

    FreshWorldListener() {}

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        if (resetOf(test.getTestClass()) == Reset.BEFORE_CLASS && isAnnotated(test.getTestClass())) {
            worldOf(test).reset();
        }
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        Reset reset = resetOf(test.getTestClass());
        if (reset == null) {
            return;
        }
        TestWorld world = worldOf(test);
        if (reset == Reset.BEFORE_EACH_TEST) {
            world.reset();
            injectAgain(test);
        }
        Running running = new Running(
                world,
                test.getTestClass().getSimpleName() + "." + test.getTestMethod().getName());
        world.begin(running);
        test.setAttribute(RUNNING, running);
    }

    @Override
    public void afterTestMethod(TestContext test) {
        if (test.removeAttribute(RUNNING) instanceof Running running) {
            running.world().end(running);
        }
    }

    private static void injectAgain(TestContext test) {
        if (test.getTestInstance() == test.getAttribute(INSTANCE)) {
            test.setAttribute(DependencyInjectionTestExecutionListener.REINJECT_DEPENDENCIES_ATTRIBUTE, true);
        }
        test.setAttribute(INSTANCE, test.getTestInstance());
    }

    private static TestWorld worldOf(TestContext test) {
        return test.getApplicationContext().getBean(TestWorld.class);
    }

    private static @Nullable Reset resetOf(Class<?> testClass) {
        AutoConfigureVisionCraft found =
                TestContextAnnotationUtils.findMergedAnnotation(testClass, AutoConfigureVisionCraft.class);
        return found == null ? null : found.reset();
    }

    /** Whether the class itself, or one that it extends, says so: a nested class goes on with the records of the outer one. */
    private static boolean isAnnotated(Class<?> testClass) {
        return MergedAnnotations.from(testClass, SearchStrategy.TYPE_HIERARCHY)
                .isPresent(AutoConfigureVisionCraft.class);
    }

    /** A test that runs; two runs of one method are two. */
    private static final class Running {

        private final TestWorld world;
        private final String name;

        Running(TestWorld world, String name) {
            this.world = world;
            this.name = name;
        }

        TestWorld world() {
            return world;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
