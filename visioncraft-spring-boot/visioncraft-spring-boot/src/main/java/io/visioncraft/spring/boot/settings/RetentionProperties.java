package io.visioncraft.spring.boot.settings;

import io.visioncraft.housekeeping.RetentionPolicy;
import io.visioncraft.spring.boot.PropertyFaults;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long expired data is kept until housekeeping removes it. A bean of type {@code RetentionPolicy} takes the place of both.
 *
 * @param keepSessions How long sessions and refresh tokens are kept after they expire, 0 to 3,650 days. With its unit, as in
 *     30d.
 * @param keepDeliveredEvents How long delivered events are kept after they happened, 1 to 3,650 days. By default for ever. With
 *     its unit, as in 90d.
 */
@ConfigurationProperties("visioncraft.housekeeping")
record RetentionProperties(
        @DefaultValue("30d") Duration keepSessions,
        @Nullable Duration keepDeliveredEvents) {

    RetentionPolicy policy() {
        PropertyFaults faults = new PropertyFaults("visioncraft.housekeeping");
        RetentionPolicy policy =
                faults.change("keep-sessions", RetentionPolicy.standard(), p -> p.keepingSessions(keepSessions));
        if (keepDeliveredEvents != null) {
            policy = faults.change("keep-delivered-events", policy, p -> p.keepingDeliveredEvents(keepDeliveredEvents));
        }
        faults.throwIfAny();
        return policy;
    }
}
