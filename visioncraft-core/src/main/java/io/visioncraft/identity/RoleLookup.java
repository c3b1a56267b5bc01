package io.visioncraft.identity;

import io.visioncraft.kernel.RoleId;

/** Finds roles. */
final class RoleLookup {

    private RoleLookup() {}

    static Role find(RoleRepository roles, RoleId id) {
        return roles.find(id)
                .orElseThrow(() -> IdentityCodes.ROLE_NOT_FOUND.rejection("There is no role " + id, "role", id));
    }
}
