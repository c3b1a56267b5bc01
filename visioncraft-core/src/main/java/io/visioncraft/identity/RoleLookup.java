package io.visioncraft.identity;

import io.visioncraft.kernel.RoleId;

/** Finds roles. */
final class RoleLookup {

    private final RoleRepository roles;

    RoleLookup(RoleRepository roles) {
        this.roles = roles;
    }

    Role find(RoleId id) {
        return roles.find(id)
                .orElseThrow(() -> IdentityCodes.ROLE_NOT_FOUND.rejection("There is no role " + id, "role", id));
    }

    /** A built-in role, which every store has once it was bootstrapped. */
    Role find(BuiltInRole which) {
        return roles.find(which)
                .orElseThrow(() -> IdentityCodes.NOT_BOOTSTRAPPED.rejection(
                        "The store has no roles yet; bootstrap it with its first administrator"));
    }
}
