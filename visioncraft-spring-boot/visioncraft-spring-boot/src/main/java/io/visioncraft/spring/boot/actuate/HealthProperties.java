package io.visioncraft.spring.boot.actuate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The health of the library.
 *
 * @param readiness Whether the group readiness has the health of store and relay, unless
 *     management.endpoint.health.group.readiness.include says what it has.
 */
@ConfigurationProperties(value = "visioncraft.health", ignoreUnknownFields = false)
record HealthProperties(@DefaultValue("true") boolean readiness) {}
