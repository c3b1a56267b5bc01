package io.visioncraft.spring.boot.housekeeping;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.TriggerContext;

/**
 * Fires a random while after another trigger, so that the nodes of a cluster rarely do so at once. As thread-safe as its parts.
 */
final class ScatteredTrigger implements Trigger {

    private final Trigger trigger;
    private final long mostMillis;
    private final RandomGenerator random;

    ScatteredTrigger(Trigger trigger, Duration most, RandomGenerator random) {
        this.trigger = trigger;
        this.mostMillis = most.toMillis();
        this.random = random;
    }

    @Override
    public @Nullable Instant nextExecution(TriggerContext context) {
        Instant next = trigger.nextExecution(context);
        return next == null ? null : next.plusMillis(random.nextLong(mostMillis + 1));
    }
}
