package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import java.util.Map;

/**
 * A role that nobody had was deleted (ROL-2).
 */
public record RoleDeleted() implements DomainEvent {

    @Override
    public String type() {
        return "role.deleted";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of();
    }
}
