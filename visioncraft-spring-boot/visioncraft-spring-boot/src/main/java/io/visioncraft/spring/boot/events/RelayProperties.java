package io.visioncraft.spring.boot.events;

import io.visioncraft.events.RelayPolicy;
import io.visioncraft.spring.boot.PropertyFaults;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The delivery of events. All nodes on one store have the same figures. A bean of type {@code RelayPolicy}
 * takes the place of all but the first two.
 *
 * @param enabled Whether events are delivered at all.
 * @param autoStartup Whether delivery starts with the application. Otherwise VisionCraftRelay.start() begins it.
 * @param lease How long a claimed event belongs to the node that claimed it, much longer than the clocks of nodes differ, 1
 *     millisecond to 7 days. With its unit, as in 1m.
 * @param margin How long before the end of the lease no delivery begins, longer than a delivery takes. Zero to less than the
 *     lease. With its unit, as in 10s.
 * @param batch The most events that a node claims at once, 1 to 1,000.
 * @param attempts The number of failed deliveries after which an event is dead, 1 to 100.
 * @param firstDelay The longest wait after the first failed delivery, 1 millisecond to the longest delay. It doubles after each
 *     further one. With its unit, as in 2s.
 * @param longestDelay The longest wait after any failed delivery, 1 millisecond to 7 days. With its unit, as in 1h.
 * @param retention How long delivered events are kept after they happened, zero or more. By default for ever. With its unit, as
 *     in 90d.
 * @param poll How long delivery waits when there was nothing to do, 1 millisecond to 7 days. With its unit, as in 1s.
 * @param grace How long a stop waits for the delivery under way before it interrupts it, zero to 7 days. It is shortened to end
 *     a second before spring.lifecycle.timeout-per-shutdown-phase. With its unit, as in 10s.
 */
@ConfigurationProperties(value = "visioncraft.relay", ignoreUnknownFields = false)
record RelayProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("true") boolean autoStartup,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("10s") Duration margin,
        @DefaultValue("20") int batch,
        @DefaultValue("10") int attempts,
        @DefaultValue("2s") Duration firstDelay,
        @DefaultValue("1h") Duration longestDelay,
        @Nullable Duration retention,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10s") Duration grace) {

    private static final Duration BEFORE_THE_END = Duration.ofSeconds(1);

    /**
     * The policy, by which a stop ends in time.
     *
     * @param phase how long Spring waits for it
     */
    RelayPolicy policy(Duration phase) {
        PropertyFaults faults = new PropertyFaults("visioncraft.relay");
        RelayPolicy policy = delays(lease(RelayPolicy.standard(), faults), faults);
        policy = faults.change("batch", policy, p -> p.inBatchesOf(batch));
        policy = faults.change("attempts", policy, p -> p.attempts(attempts));
        if (retention != null) {
            policy = faults.change("retention", policy, p -> p.keepingDelivered(retention));
        }
        policy = faults.change("poll", policy, p -> p.polling(poll));
        policy = faults.change("grace", policy, p -> p.closingWithin(grace));
        faults.throwIfAny();
        Duration most = phase.compareTo(BEFORE_THE_END) > 0 ? phase.minus(BEFORE_THE_END) : Duration.ZERO;
        return grace.compareTo(most) > 0 ? policy.closingWithin(most) : policy;
    }

    /** The lease before its margin. Where it is refused, the longest stands in, so that the margin has no fault by it. */
    private RelayPolicy lease(RelayPolicy policy, PropertyFaults faults) {
        RelayPolicy longest = policy.leasing(RelayPolicy.MAX_DURATION, Duration.ZERO);
        RelayPolicy leased = faults.change("lease", longest, p -> p.leasing(lease, Duration.ZERO));
        return faults.change("margin", leased, p -> p.leasing(p.lease(), margin));
    }

    /** The longest delay before the first. Where it is refused, the longest of all stands in. */
    private RelayPolicy delays(RelayPolicy policy, PropertyFaults faults) {
        Duration least = Duration.ofMillis(1);
        RelayPolicy widest = policy.delaying(least, RelayPolicy.MAX_DURATION);
        RelayPolicy bounded = faults.change("longest-delay", widest, p -> p.delaying(least, longestDelay));
        return faults.change("first-delay", bounded, p -> p.delaying(firstDelay, p.longestDelay()));
    }
}
