package io.visioncraft.spring.boot.json;

import io.visioncraft.spring.boot.ConditionalOnVisionCraft;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives Boot's {@code JsonMapper} the JSON of the library's records, also in the slices {@code @JsonTest} and
 * {@code @WebMvcTest}. Jackson 3 only.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnVisionCraft
@ConditionalOnClass({JsonMapper.class, JacksonAutoConfiguration.class})
@EnableConfigurationProperties(JsonProperties.class)
public final class JsonAutoConfiguration {

    /** Made by Spring. */
    public JsonAutoConfiguration() {}

    /**
     * The module, which Boot hands to its mapper. A host with a mapper of its own adds this bean to it.
     *
     * @param properties {@code visioncraft.json.*}
     * @return the module
     */
    @Bean
    @ConditionalOnMissingBean(name = "visionCraftJsonModule")
    JacksonModule visionCraftJsonModule(JsonProperties properties) {
        return new VisionCraftModule(properties.refuseUnknownMembers());
    }
}
