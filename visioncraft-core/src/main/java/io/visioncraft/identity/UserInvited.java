package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.RoleId;
import java.util.Map;

/**
 * Staff created a customer without a password (IDN-1).
 *
 * @param role the role CUSTOMER
 */
public record UserInvited(RoleId role) implements DomainEvent {

    @Override
    public String type() {
        return "user.invited";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("role", role);
    }
}
