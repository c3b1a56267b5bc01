package io.visioncraft.spring.boot.actuate;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.visioncraft.events.EventRelay;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spring.boot.events.RelayBuilderCustomizer;
import java.time.Clock;
import java.time.Duration;
import org.springframework.core.Ordered;

/**
 * Measures how old events are when all subscribers have them: it adds itself to the relay as the last one, so that it hears of
 * no delivery that failed. It is no bean of type {@code EventSubscriber}: an application that takes no events has no relay.
 * Thread-safe.
 */
final class DeliveryAge implements RelayBuilderCustomizer, Ordered {

    private final MeterProvider<Timer> age;
    private final Clock clock;

    DeliveryAge(MeterRegistry registry, Clock clock) {
        this.age = Timer.builder("visioncraft.events.age")
                .description("The age of events when all subscribers have them")
                .withRegistry(registry);
        this.clock = clock;
    }

    @Override
    public void customize(EventRelay.Builder builder) {
        builder.subscriber(this::measure);
    }

    private void measure(Delivery delivery) {
        Duration passed = Duration.between(delivery.event().time(), clock.instant());
        age.withTag("type", delivery.event().type()).record(passed.isNegative() ? Duration.ZERO : passed);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
