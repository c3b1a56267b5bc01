/**
 * The properties {@code visioncraft.*} that say who the business is and how it works: each becomes a part of the library, which
 * is a bean unless the host has one of its own.
 *
 * <p>Main types: {@link io.visioncraft.spring.boot.settings.SettingsAutoConfiguration}. May use the core and Spring Boot's
 * auto-configuration.
 */
@NullMarked
package io.visioncraft.spring.boot.settings;

import org.jspecify.annotations.NullMarked;
