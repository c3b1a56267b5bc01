package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.RoleId;
import java.util.Map;

/**
 * A user has another role.
 *
 * @param from the role before
 * @param to the role now
 */
public record RoleAssigned(RoleId from, RoleId to) implements DomainEvent {

    @Override
    public String type() {
        return "user.role-assigned";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("from", from, "to", to);
    }
}
