package io.visioncraft.identity;

import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.spi.Guard;

/**
 * There is always at least one ACTIVE administrator (ROL-4). The guard makes calls that would remove one wait for each other,
 * so that each counts the administrators that are left.
 */
final class LastAdministratorPolicy {

    private final UserRepository users;
    private final RoleLookup roles;

    LastAdministratorPolicy(UserRepository users, RoleRepository roles) {
        this.users = users;
        this.roles = new RoleLookup(roles);
    }

    /** Takes the guard; call this before users and roles are loaded. */
    void guard(UnitOfWork work) {
        work.hold(new Guard.Administrators());
    }

    /** Refuses if the user is the last ACTIVE administrator. */
    void requireAnother(User leaving) {
        if (leaving.status() != UserStatus.ACTIVE) {
            return;
        }
        Role role = roles.find(leaving.role());
        if (role.builtIn() == BuiltInRole.ADMIN && users.countActive(role.id()) < 2) {
            throw IdentityCodes.LAST_ADMINISTRATOR.rejection("This is the last active administrator");
        }
    }
}
