package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import java.util.Map;

/**
 * A suspended user was let in again (IDN-8).
 */
public record UserReinstated() implements DomainEvent {

    @Override
    public String type() {
        return "user.reinstated";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of();
    }
}
