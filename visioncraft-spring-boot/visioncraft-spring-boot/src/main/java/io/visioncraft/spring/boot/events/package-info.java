/**
 * The delivery of events in a Spring Boot application: a relay that lives as long as the context, subscribers that are beans, and
 * methods of beans that listen.
 *
 * <p>Main types: {@link io.visioncraft.spring.boot.events.VisionCraftRelay},
 * {@link io.visioncraft.spring.boot.events.OnVisionCraftEvent}. May use the core, Spring's context and Spring Boot's
 * auto-configuration.
 */
@NullMarked
package io.visioncraft.spring.boot.events;

import org.jspecify.annotations.NullMarked;
