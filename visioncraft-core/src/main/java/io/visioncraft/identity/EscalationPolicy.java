package io.visioncraft.identity;

import io.visioncraft.access.Permission;
import io.visioncraft.access.Scope;
import io.visioncraft.internal.ReadWork;
import java.util.Collection;

/**
 * No escalation (ROL-3): nobody grants, revokes or acts on more permissions than it holds. A caller who may change a user could
 * take that user over, so acting on another user needs the permissions of that user's role.
 *
 * <p>Unregistered permissions of a stored role count too. A newer version of the host, or another application on the same
 * store, may register them, and a caller of this host must not gain them by a role that contains them or by ADMIN.
 */
final class EscalationPolicy {

    private final RoleLookup roles;

    EscalationPolicy(RoleRepository roles) {
        this.roles = new RoleLookup(roles);
    }

    /**
     * Refuses a caller who does not cover the role. Only an administrator covers ADMIN; a caller covers another role by holding
     * all permissions stored in it.
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

    /**
     * Refuses a caller who enters the billing profile of another user, or checks its tax ids, and does not cover the permissions
     * of that user's role that reach others. Neither gives anybody the power to become that user, so that those for the user's
     * own records do not count: staff act for customers without being one.
     */
    void requireCoverOfOthers(ReadWork work, User other) {
        if (other.id().equals(work.caller().user())) {
            return;
        }
        Role role = roles.find(other.role());
        if (role.builtIn() == BuiltInRole.ADMIN) {
            requireCover(work, role);
        } else {
            requireCover(
                    work,
                    role.permissions().stream()
                            .filter(permission -> permission.scope() == Scope.ANY)
                            .toList());
        }
    }

    /** Refuses a caller who acts on another user and does not cover that user's role. */
    void requireCover(ReadWork work, User other) {
        if (!other.id().equals(work.caller().user())) {
            requireCover(work, roles.find(other.role()));
        }
    }
}
