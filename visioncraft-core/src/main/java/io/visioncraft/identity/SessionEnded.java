package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Locale;
import java.util.Map;

/**
 * A session and its refresh tokens were ended.
 *
 * @param user whose
 * @param reason why: {@code log-out}, {@code suspension}, {@code password-change}, {@code erasure},
 *     {@code displaced}, {@code expired} or {@code token-reuse}, which is worth an alarm
 */
public record SessionEnded(UserId user, String reason) implements DomainEvent {

    static SessionEnded of(UserId user, EndReason reason) {
        return new SessionEnded(user, reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public String type() {
        return "session.ended";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("user", user, "reason", reason);
    }
}
