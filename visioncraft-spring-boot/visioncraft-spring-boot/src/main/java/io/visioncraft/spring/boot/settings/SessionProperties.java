package io.visioncraft.spring.boot.settings;

import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.spring.boot.PropertyFaults;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The lives of sessions and tokens. A user whose role is not CUSTOMER counts as staff. A bean of type {@code SessionPolicy} takes
 * the place of all of them.
 *
 * @param idle How long a customer's session lives without a refresh, 1 second to 3,660 days. With its unit, as in 14d.
 * @param absolute How long a customer's session lives at most, 1 second to 3,660 days. With its unit, as in 30d.
 * @param staffIdle How long a staff session lives without a refresh, 1 second to 3,660 days. With its unit, as in 1h.
 * @param staffAbsolute How long a staff session lives at most, 1 second to 3,660 days. With its unit, as in 24h.
 * @param accessTokenLife How long an access token lives, 1 second to 1 hour. With its unit, as in 10m.
 * @param grace How long a replaced refresh token still gives its successor, for retries and second tabs. Zero for not at all.
 *     With its unit, as in 10s.
 * @param maxSessions How many sessions a user has at most. One more log-in ends the least recently used one.
 * @param recheck How long a session that was found live counts as live. Its end on another node is seen within this time. Zero
 *     asks the database at each request. With its unit, as in 5s.
 * @param permissionsRecheck How long the permissions of a user count as they were found, for calls that only read, zero to 1 hour.
 *     What takes them away on another node is seen within this time. Zero asks the database at each call. With its unit, as in 5s.
 */
@ConfigurationProperties(value = "visioncraft.sessions", ignoreUnknownFields = false)
record SessionProperties(
        @DefaultValue("14d") Duration idle,
        @DefaultValue("30d") Duration absolute,
        @DefaultValue("1h") Duration staffIdle,
        @DefaultValue("24h") Duration staffAbsolute,
        @DefaultValue("10m") Duration accessTokenLife,
        @DefaultValue("10s") Duration grace,
        @DefaultValue("20") int maxSessions,
        @DefaultValue("5s") Duration recheck,
        @DefaultValue("0s") Duration permissionsRecheck) {

    SessionPolicy policy() {
        PropertyFaults faults = new PropertyFaults("visioncraft.sessions");
        SessionPolicy policy = SessionPolicy.standard();
        policy = faults.change("idle", policy, p -> p.customers(idle, p.absolute()));
        policy = faults.change("absolute", policy, p -> p.customers(p.idle(), absolute));
        policy = faults.change("staff-idle", policy, p -> p.staff(staffIdle, p.staffAbsolute()));
        policy = faults.change("staff-absolute", policy, p -> p.staff(p.staffIdle(), staffAbsolute));
        policy = faults.change("access-token-life", policy, p -> p.accessTokens(accessTokenLife));
        policy = faults.change("grace", policy, p -> p.grace(grace));
        policy = faults.change("max-sessions", policy, p -> p.atMost(maxSessions));
        policy = faults.change("recheck", policy, p -> p.recheckedAfter(recheck));
        policy = faults.change("permissions-recheck", policy, p -> p.permissionsRecheckedAfter(permissionsRecheck));
        faults.throwIfAny();
        return policy;
    }
}
