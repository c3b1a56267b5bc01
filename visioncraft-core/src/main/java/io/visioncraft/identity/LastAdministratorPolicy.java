package io.visioncraft.identity;

import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.spi.Guard;

/**
 * There is always at least one ACTIVE administrator (ROL-4). The guard makes those who would take one away queue up, so that
 * each counts what the others left.
 */
final class LastAdministratorPolicy {

    private final UserRepository users;
    private final RoleLookup roles;

    LastAdministratorPolicy(UserRepository users, RoleRepository roles) {
        this.users = users;
        this.roles = new RoleLookup(roles);
    }

    /** Taken before the users and roles in question are loaded. */
    void guard(UnitOfWork work) {
        work.hold(new Guard.Administrators());
    }

    /** Refuses to take the last ACTIVE administrator away. */
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
