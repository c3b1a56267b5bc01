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

/** Switches the endpoint of public keys off in a test with the library in memory, whose access tokens have no keys. */
final class NoPublishedKeysFactory implements ContextCustomizerFactory {

    NoPublishedKeysFactory() {}

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return TestContextAnnotationUtils.hasAnnotation(testClass, AutoConfigureVisionCraft.class)
                ? new NoPublishedKeys()
                : null;
    }

    /** A record, so that all contexts that are customized alike are one. */
    private record NoPublishedKeys() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            TestPropertyValues.of("visioncraft.web.jwks.enabled=false").applyTo(context);
        }
    }
}
