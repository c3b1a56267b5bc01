package io.visioncraft.spring.boot.migrations;

import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the host's Flyway is told, where the host has Boot's module for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({Flyway.class, FlywayConfigurationCustomizer.class})
class HostFlywayConfiguration {

    @Bean
    HostFlywayCustomizer visionCraftHostFlyway(Environment environment, MigrationsProperties properties) {
        return new HostFlywayCustomizer(environment, properties.mode());
    }
}
