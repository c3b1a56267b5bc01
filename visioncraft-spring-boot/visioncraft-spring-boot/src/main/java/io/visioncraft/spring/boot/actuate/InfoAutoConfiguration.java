package io.visioncraft.spring.boot.actuate;

import io.visioncraft.spring.boot.ConditionalOnVisionCraft;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Tells the version of the library and of its newest migration, as {@code visioncraft} of the info endpoint; nothing about the
 * business. {@code management.info.visioncraft.enabled=false} leaves it out.
 */
@AutoConfiguration(after = VisionCraftAutoConfiguration.class)
@ConditionalOnVisionCraft
@ConditionalOnClass({InfoContributor.class, ConditionalOnEnabledInfoContributor.class})
@ConditionalOnEnabledInfoContributor("visioncraft")
public final class InfoAutoConfiguration {

    /** Made by Spring. */
    public InfoAutoConfiguration() {}

    /**
     * The versions.
     *
     * @return what the info endpoint tells of the library
     */
    @Bean
    InfoContributor visionCraftInfo() {
        return VisionCraftInfo.ofClassPath();
    }
}
