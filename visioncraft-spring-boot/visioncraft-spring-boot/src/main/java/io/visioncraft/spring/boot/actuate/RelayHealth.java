package io.visioncraft.spring.boot.actuate;

import io.visioncraft.spring.boot.events.VisionCraftRelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Tells whether the relay runs. A relay that was stopped, and one without subscribers, is up: somebody wants it so. It is down
 * if no round has succeeded for a minute. Thread-safe.
 */
final class RelayHealth implements HealthIndicator {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final VisionCraftRelay relay;
    private final Clock clock;

    RelayHealth(VisionCraftRelay relay, Clock clock) {
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Instant failing = relay.failingSince();
        if (failing == null) {
            return Health.up().withDetail("state", state()).build();
        }
        boolean longer = clock.instant().isAfter(failing.plus(PATIENCE));
        return (longer ? Health.down() : Health.up())
                .withDetail("state", "failing")
                .withDetail("failingSince", failing)
                .build();
    }

    private String state() {
        if (relay.isRunning()) {
            return "running";
        }
        return relay.subscriberCount() == 0 ? "no subscribers" : "stopped";
    }
}
