package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import java.util.Map;

/**
 * A user was shut out (IDN-8).
 */
public record UserSuspended() implements DomainEvent {

    @Override
    public String type() {
        return "user.suspended";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of();
    }
}
