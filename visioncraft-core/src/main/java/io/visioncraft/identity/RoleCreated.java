package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import java.util.List;
import java.util.Map;

/**
 * A role was made (ROL-1).
 *
 * @param permissions what it grants, by text
 */
public record RoleCreated(List<String> permissions) implements DomainEvent {

    public RoleCreated {
        permissions = List.copyOf(permissions);
    }

    @Override
    public String type() {
        return "role.created";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("permissions", permissions);
    }
}
