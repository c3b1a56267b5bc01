package io.visioncraft.identity;

import io.visioncraft.access.Authoriser;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.kernel.Internal;

/** Assembles identity for the builder of the library. No API. */
@Internal
public final class IdentityModule {

    private IdentityModule() {}

    public static Authoriser authoriser(UserRepository users, RoleRepository roles, PermissionRegistry registry) {
        return new UserAuthoriser(users, roles, registry);
    }
}
