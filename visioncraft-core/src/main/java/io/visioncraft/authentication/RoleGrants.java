package io.visioncraft.authentication;

import io.visioncraft.access.Permission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.kernel.RoleId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a role grants in this library. Immutable and thread-safe.
 *
 * @param role the role as it was read
 * @param permissions its registered permissions
 * @param unregistered its other permissions, which grant nothing (ROL-1)
 */
record RoleGrants(Role role, Set<Permission> permissions, Set<Permission> unregistered) {

    static RoleGrants of(Role role, PermissionRegistry registry) {
        return new RoleGrants(role, Set.copyOf(role.effective(registry)), Set.copyOf(role.unregistered(registry)));
    }

    boolean administrator() {
        return role.builtIn() == BuiltInRole.ADMIN;
    }

    /**
     * Computes what roles grant, once for each state of a role. The store is not asked: a role that was read again and is another
     * is computed again. Thread-safe.
     */
    static final class Computed {

        private static final int MAX_ROLES = 1_000;

        private final PermissionRegistry registry;
        private final Map<RoleId, RoleGrants> last = new ConcurrentHashMap<>();

        Computed(PermissionRegistry registry) {
            this.registry = registry;
        }

        RoleGrants of(Role role) {
            RoleGrants known = last.get(role.id());
            if (known != null && known.role().equals(role)) {
                return known;
            }
            RoleGrants computed = RoleGrants.of(role, registry);
            if (last.size() >= MAX_ROLES) {
                last.clear();
            }
            last.put(role.id(), computed);
            return computed;
        }
    }
}
