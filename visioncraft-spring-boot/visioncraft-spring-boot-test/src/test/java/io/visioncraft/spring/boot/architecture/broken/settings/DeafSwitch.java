package io.visioncraft.spring.boot.architecture.broken.settings;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

@ConditionalOnBooleanProperty(name = "visioncraft.broken", matchIfMissing = true)
class DeafSwitch {

    @Bean
    @ConditionalOnProperty({"visioncraft.more", "host.more", "visioncraft.test.store"})
    String more() {
        return "more";
    }

    @Bean
    @ConditionalOnBooleanProperty(prefix = "visioncraft.whole", name = "enabled")
    String whole() {
        return "whole";
    }
}
