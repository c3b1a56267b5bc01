/**
 * Housekeeping by the clock in a Spring Boot application.
 *
 * <p>Main types: {@link io.visioncraft.spring.boot.housekeeping.VisionCraftHousekeeper}. May use the core, Spring's scheduler and
 * Spring Boot's auto-configuration.
 */
@NullMarked
package io.visioncraft.spring.boot.housekeeping;

import org.jspecify.annotations.NullMarked;
