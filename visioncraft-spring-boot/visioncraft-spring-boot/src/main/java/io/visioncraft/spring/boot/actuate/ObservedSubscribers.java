package io.visioncraft.spring.boot.actuate;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spring.boot.events.EventSubscriberDecorator;

/**
 * Observes each call of a subscriber, as {@code visioncraft.delivery}: what the subscriber calls in turn is seen below it.
 * Thread-safe.
 */
final class ObservedSubscribers implements EventSubscriberDecorator {

    private final ObservationRegistry registry;

    ObservedSubscribers(ObservationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public EventSubscriber decorate(String name, EventSubscriber subscriber) {
        return delivery -> observation(name, delivery).observeChecked(() -> subscriber.receive(delivery));
    }

    private Observation observation(String name, Delivery delivery) {
        return Observation.createNotStarted("visioncraft.delivery", registry)
                .contextualName("deliver " + delivery.event().type())
                .lowCardinalityKeyValues(KeyValues.of(
                        "subscriber", name, "type", delivery.event().type()));
    }
}
