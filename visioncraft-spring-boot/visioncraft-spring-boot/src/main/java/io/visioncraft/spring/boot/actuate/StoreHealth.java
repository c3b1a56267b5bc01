package io.visioncraft.spring.boot.actuate;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.events.EventPermissions;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.spi.Delivery;
import java.util.Set;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Asks the store for the dead events, in one statement: it answers, and its tables are there. Dead events are a detail, since
 * they hold up some records and not the application. Thread-safe.
 */
final class StoreHealth implements HealthIndicator {

    static final String DEAD_EVENTS = "deadEvents";

    private static final int MOST = 100;
    private static final Caller CALLER = Caller.system("health", Set.of(EventPermissions.READ_EVENT.any()));

    private final VisionCraft vc;

    StoreHealth(VisionCraft vc) {
        this.vc = vc;
    }

    @Override
    public Health health() {
        try {
            Listing<Delivery> dead = vc.events().dead(CALLER, ListRequest.first(MOST));
            Object count = dead.more() ? "more than " + MOST : dead.items().size();
            return Health.up().withDetail(DEAD_EVENTS, count).build();
        } catch (VisionCraftException refused) {
            return Health.down().withDetail("code", refused.code()).build();
        } catch (RuntimeException failed) {
            return Health.down()
                    .withDetail("error", failed.getClass().getName())
                    .build();
        }
    }
}
