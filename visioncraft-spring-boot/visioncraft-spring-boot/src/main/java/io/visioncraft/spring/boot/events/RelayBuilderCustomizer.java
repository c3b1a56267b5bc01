package io.visioncraft.spring.boot.events;

import io.visioncraft.events.EventRelay;

/**
 * Changes the builder of a relay before the relay is made, which happens at each start of {@link VisionCraftRelay}. Every bean of
 * this type is called, in the order of {@link org.springframework.core.annotation.Order}, after subscribers, policy, clock and
 * metrics were set. A subscriber that it adds gets an event when all others have it.
 */
@FunctionalInterface
public interface RelayBuilderCustomizer {

    /**
     * Changes the builder.
     *
     * @param builder has the subscribers and settings of the application
     */
    void customize(EventRelay.Builder builder);
}
