package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.RoleId;
import java.util.Map;

/**
 * A store was set up and has its first administrator (ROL-2).
 *
 * @param role the role ADMIN
 */
public record StoreBootstrapped(RoleId role) implements DomainEvent {

    @Override
    public String type() {
        return "user.bootstrapped";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("role", role);
    }
}
