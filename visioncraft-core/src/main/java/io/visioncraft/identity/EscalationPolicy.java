package io.visioncraft.identity;

import io.visioncraft.access.Permission;
import io.visioncraft.internal.ReadWork;
import java.util.Collection;

/**
 * No escalation (ROL-3): nobody hands out, takes away or acts on more than it holds itself. Whoever may change a user may take
 * that user over, so that acting on another user needs the permissions of that user's role.
 *
 * <p>What is stored counts, whether it is registered here or not: a newer version of the host, or another application on the
 * same store, may register more, and an operator of this one must not come to it by a role that holds it or by ADMIN.
 */
final class EscalationPolicy {

    private final RoleLookup roles;

    EscalationPolicy(RoleRepository roles) {
        this.roles = new RoleLookup(roles);
    }

    /**
     * Refuses a caller who does not cover the role: ADMIN is covered by administrators alone, any other role by who holds all
     * permissions that are stored in it.
     */
    void requireCover(ReadWork work, Role role) {
        boolean covered = role.builtIn() == BuiltInRole.ADMIN
                ? work.grants().administrator()
                : work.grants().cover(role.permissions());
        requireCover(covered);
    }

    void requireCover(ReadWork work, Collection<Permission> permissions) {
        requireCover(work.grants().cover(permissions));
    }

    private static void requireCover(boolean covered) {
        if (!covered) {
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
