package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * A user logged in.
 *
 * @param user who
 */
public record SessionStarted(UserId user) implements DomainEvent {

    @Override
    public String type() {
        return "session.started";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("user", user);
    }
}
