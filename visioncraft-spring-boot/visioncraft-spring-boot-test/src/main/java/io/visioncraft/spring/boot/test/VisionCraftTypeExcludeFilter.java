package io.visioncraft.spring.boot.test;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.authentication.LoginThrottle;
import io.visioncraft.authentication.PasswordPolicy;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.crm.CrmPolicy;
import io.visioncraft.housekeeping.RetentionPolicy;
import io.visioncraft.identity.TaxIdChecker;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.RandomSource;
import io.visioncraft.spring.boot.VisionCraftBuilderCustomizer;
import io.visioncraft.tax.TaxSettings;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Finds the parts of the library among the host's components, for {@link VisionCraftTest}. */
final class VisionCraftTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<VisionCraftTest> {

    private static final Set<Class<?>> PARTS = Set.of(
            CrmPolicy.class,
            DeclaredPermission.class,
            EventListener.class,
            EventSubscriber.class,
            InvoicingPolicy.class,
            Issuer.class,
            LoginThrottle.class,
            Metrics.class,
            PasswordPolicy.class,
            RandomSource.class,
            RetentionPolicy.class,
            SessionPolicy.class,
            TaxIdChecker.class,
            TaxSettings.class,
            VisionCraftBuilderCustomizer.class);

    private static final String LISTENER_ANNOTATION = "io.visioncraft.spring.boot.events.OnVisionCraftEvent";

    VisionCraftTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
    }

    @Override
    protected Set<Class<?>> getKnownIncludes() {
        return PARTS;
    }

    @Override
    protected boolean defaultInclude(MetadataReader type, MetadataReaderFactory types) throws IOException {
        AnnotationMetadata about = type.getAnnotationMetadata();
        return super.defaultInclude(type, types)
                || about.hasAnnotatedMethods(LISTENER_ANNOTATION)
                || makesPartsOnly(about, types);
    }

    private boolean makesPartsOnly(AnnotationMetadata type, MetadataReaderFactory types) throws IOException {
        Set<MethodMetadata> beans = type.hasAnnotation(Configuration.class.getName())
                ? type.getAnnotatedMethods(Bean.class.getName())
                : Set.of();
        for (MethodMetadata bean : beans) {
            if (!isPart(bean.getReturnTypeName(), types)) {
                return false;
            }
        }
        return !beans.isEmpty();
    }

    private boolean isPart(String returnType, MetadataReaderFactory types) throws IOException {
        if (PARTS.stream().anyMatch(part -> part.getName().equals(returnType))) {
            return true;
        }
        return returnType.contains(".") && super.defaultInclude(types.getMetadataReader(returnType), types);
    }
}
