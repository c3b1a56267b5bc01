package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * A session goes on with its next refresh token.
 *
 * @param user whose
 * @param generation of the new token, counted from 1 at log-in
 */
public record SessionRefreshed(UserId user, int generation) implements DomainEvent {

    @Override
    public String type() {
        return "session.refreshed";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("user", user, "generation", generation);
    }
}
