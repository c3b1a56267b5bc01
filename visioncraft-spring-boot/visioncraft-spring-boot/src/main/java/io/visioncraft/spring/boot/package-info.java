/**
 * The library in a Spring Boot application: one {@link io.visioncraft.VisionCraft} bean of the host's parts, and its
 * management beans as views of it.
 *
 * <p>Main types: {@link io.visioncraft.spring.boot.VisionCraftAutoConfiguration},
 * {@link io.visioncraft.spring.boot.VisionCraftBuilderCustomizer},
 * {@link io.visioncraft.spring.boot.ConditionalOnVisionCraft}, {@link io.visioncraft.spring.boot.CannotStartException},
 * {@link io.visioncraft.spring.boot.InvalidSettingsException}. What is marked as internal is for the other packages of this
 * module. May use the core and Spring Boot's auto-configuration.
 */
@NullMarked
package io.visioncraft.spring.boot;

import org.jspecify.annotations.NullMarked;
