package io.visioncraft.spring.boot;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.kernel.Issuer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

/**
 * Makes the one {@link VisionCraft} bean of the store and the issuer, which are beans, and of every other part that is one. The
 * host replaces a part by a bean of its type, or changes the builder by a {@link VisionCraftBuilderCustomizer}.
 */
@AutoConfiguration
@ConditionalOnVisionCraft
@EnableConfigurationProperties(LibraryProperties.class)
@Import(ManagementConfiguration.class)
public final class VisionCraftAutoConfiguration {

    /** Made by Spring. */
    public VisionCraftAutoConfiguration() {}

    /**
     * The properties, found good before anything is made of them.
     *
     * @param beans where the beans are that are made of properties
     * @param environment has the properties
     * @return the check, which is made first
     */
    @Bean(CheckedSettings.NAME)
    static CheckedSettings visionCraftSettings(ConfigurableListableBeanFactory beans, Environment environment) {
        return new CheckedSettings(beans, environment);
    }

    /** Spring Boot has it before it binds the first record. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static GivenValuesAdvisor visionCraftGivenValues(Environment environment) {
        return new GivenValuesAdvisor(environment);
    }

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
    @DependsOn(CheckedSettings.NAME)
    VisionCraft visionCraft(Persistence persistence, Issuer issuer, BeanFactory beans) {
        VisionCraft.Builder builder = VisionCraft.builder(persistence, issuer);
        new BuilderParts(beans).applyTo(builder);
        return builder.build();
    }
}
