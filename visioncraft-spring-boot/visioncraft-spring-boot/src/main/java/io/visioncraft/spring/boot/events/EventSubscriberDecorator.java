package io.visioncraft.spring.boot.events;

import io.visioncraft.spi.EventSubscriber;

/**
 * Wraps every subscriber of the relay, for example to measure it or to set a context for its log. Every bean of this type is
 * asked, in the order of {@link org.springframework.core.annotation.Order}; the first one is the innermost. Must be
 * thread-safe.
 */
@FunctionalInterface
public interface EventSubscriberDecorator {

    /**
     * {@return what the relay calls in place of the subscriber; it passes on what the subscriber throws}
     *
     * @param name the name of the bean, or for a method the names of bean and method, for example {@code mails.confirmed}
     * @param subscriber takes the events, and only those of the types that it listens to
     */
    EventSubscriber decorate(String name, EventSubscriber subscriber);
}
