package io.visioncraft.spring.boot.test;

import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Adds the real store to a test that has asked for {@link Store#DATABASE}. */
final class DatabaseStoreFactory implements ContextCustomizerFactory {

    static final String PROPERTY = "visioncraft.test.store";

    DatabaseStoreFactory() {}

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        AutoConfigureVisionCraft found =
                TestContextAnnotationUtils.findMergedAnnotation(testClass, AutoConfigureVisionCraft.class);
        if (found == null || found.store() == Store.MEMORY) {
            return null;
        }
        if (!found.hostDatabase()) {
            throw new IllegalStateException(
                    testClass.getName() + " asks for the store on the host's database and for no"
                            + " database of the host. Remove hostDatabase = false, or store = DATABASE");
        }
        return new DatabaseStore();
    }

    /** A record, so that all contexts that are customized alike are one. */
    private record DatabaseStore() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            new AnnotatedBeanDefinitionReader((BeanDefinitionRegistry) context.getBeanFactory())
                    .register(DatabaseStoreParts.class);
        }
    }
}
