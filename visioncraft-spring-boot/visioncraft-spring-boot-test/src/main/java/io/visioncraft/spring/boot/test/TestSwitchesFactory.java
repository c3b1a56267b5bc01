package io.visioncraft.spring.boot.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * The switches of a test with the library. The endpoint of public keys is off, since the access tokens of tests have no keys. The
 * library is on, also where the properties of an application's tests switch it off.
 */
final class TestSwitchesFactory implements ContextCustomizerFactory {

    TestSwitchesFactory() {}

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return TestContextAnnotationUtils.hasAnnotation(testClass, AutoConfigureVisionCraft.class)
                ? new TestSwitches()
                : null;
    }

    /** A record, so that all contexts that are customized alike are one. */
    private record TestSwitches() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            TestPropertyValues.of("visioncraft.web.jwks.enabled=false", "visioncraft.enabled=true")
                    .applyTo(context);
        }
    }
}
