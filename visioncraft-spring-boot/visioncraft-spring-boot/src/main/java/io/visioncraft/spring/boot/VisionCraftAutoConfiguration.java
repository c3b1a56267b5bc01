package io.visioncraft.spring.boot;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.kernel.Issuer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Makes the one {@link VisionCraft} bean of the store and the issuer, which are beans, and of every other part that is one. The
 * host replaces a part by a bean of its type, or changes the builder by a {@link VisionCraftBuilderCustomizer}.
 */
@AutoConfiguration
@Import(ManagementConfiguration.class)
public final class VisionCraftAutoConfiguration {

    /** Made by Spring. */
    public VisionCraftAutoConfiguration() {}

    /**
     * The library, which is thread-safe.
     *
     * @param persistence the store
     * @param issuer the business
     * @param beans where the other parts are looked for
     * @return the library of this application
     */
    @Bean
    @ConditionalOnMissingBean
    VisionCraft visionCraft(Persistence persistence, Issuer issuer, BeanFactory beans) {
        VisionCraft.Builder builder = VisionCraft.builder(persistence, issuer);
        new BuilderParts(beans).applyTo(builder);
        return builder.build();
    }
}
