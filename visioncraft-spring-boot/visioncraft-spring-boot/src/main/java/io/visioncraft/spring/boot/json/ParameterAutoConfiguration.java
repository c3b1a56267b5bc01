package io.visioncraft.spring.boot.json;

import io.visioncraft.spring.boot.ConditionalOnVisionCraft;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets a controller take ids and other values of the library from paths, queries and headers. A {@code ListRequest} and the
 * searches are made of query parameters that are called like their components: {@code ?statuses=PLACED&limit=20&cursor=…}.
 */
@AutoConfiguration
@ConditionalOnVisionCraft
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
public final class ParameterAutoConfiguration {

    /** Made by Spring. */
    public ParameterAutoConfiguration() {}

    /**
     * The configurer of Spring MVC.
     *
     * @return converters and the argument
     */
    @Bean
    @ConditionalOnMissingBean(name = "visionCraftParameters")
    WebMvcConfigurer visionCraftParameters() {
        return new Parameters();
    }
}
