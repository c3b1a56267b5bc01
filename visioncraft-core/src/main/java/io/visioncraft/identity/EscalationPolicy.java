package io.visioncraft.identity;

import io.visioncraft.access.Permission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.internal.ReadWork;
import java.util.Collection;

/**
 * No escalation (ROL-3): nobody hands out, takes away or acts on more than it holds itself. Whoever may change a user may take
 * that user over, so that acting on another user needs the permissions of that user's role.
 */
final class EscalationPolicy {

    private final RoleLookup roles;
    private final PermissionRegistry registry;

    EscalationPolicy(RoleRepository roles, PermissionRegistry registry) {
        this.roles = new RoleLookup(roles);
        this.registry = registry;
    }

    /** Refuses a caller whose permissions do not cover those of the role. */
    void requireCover(ReadWork work, Role role) {
        requireCover(work, role.effective(registry));
    }

    void requireCover(ReadWork work, Collection<Permission> permissions) {
        if (!work.grants().cover(permissions)) {
            throw IdentityCodes.ESCALATION.rejection("The caller does not hold all permissions of the role");
        }
    }

    /** Refuses a caller who acts on another user with permissions that the caller does not hold. */
    void requireCover(ReadWork work, User other) {
        if (!other.id().equals(work.caller().user())) {
            requireCover(work, roles.find(other.role()));
        }
    }
}
