package io.visioncraft.spring.boot.actuate;

import io.visioncraft.error.VisionCraftException;
import java.util.function.IntSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Asks the store for the number of dead events, in one statement: it answers, and its tables are there. Dead events are a
 * detail, since they hold up some records and not the application. Thread-safe.
 */
final class StoreHealth implements HealthIndicator {

    static final String DEAD_EVENTS = "deadEvents";

    private final IntSupplier deadEvents;

    StoreHealth(IntSupplier deadEvents) {
        this.deadEvents = deadEvents;
    }

    @Override
    public Health health() {
        try {
            return Health.up().withDetail(DEAD_EVENTS, deadEvents.getAsInt()).build();
        } catch (VisionCraftException refused) {
            return Health.down().withDetail("code", refused.code()).build();
        } catch (RuntimeException failed) {
            return Health.down()
                    .withDetail("error", failed.getClass().getName())
                    .build();
        }
    }
}
