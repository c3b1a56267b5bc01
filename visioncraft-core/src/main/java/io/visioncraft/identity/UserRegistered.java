package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.RoleId;
import java.util.Map;

/**
 * A customer registered (IDN-3).
 *
 * @param role the role CUSTOMER
 */
public record UserRegistered(RoleId role) implements DomainEvent {

    @Override
    public String type() {
        return "user.registered";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("role", role);
    }
}
