package io.visioncraft.spring.boot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The library as a whole. Immutable.
 *
 * @param enabled Whether the library is in the application. If not, there is no bean, migration, entity, endpoint or health of it.
 */
@ConfigurationProperties("visioncraft")
record LibraryProperties(@DefaultValue("true") boolean enabled) {}
