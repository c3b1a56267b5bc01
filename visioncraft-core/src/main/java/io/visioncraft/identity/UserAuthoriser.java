package io.visioncraft.identity;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Authoriser;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Grants;
import io.visioncraft.access.Permission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.SessionId;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

/** Resolves permissions at each call from the stored user, its session if the call comes with one, and its role (ROL-5). */
final class UserAuthoriser implements Authoriser {

    private final UserRepository users;
    private final RoleRepository roles;
    private final LiveSessions sessions;
    private final PermissionRegistry registry;
    private final Clock clock;

    UserAuthoriser(IdentityModule.Store store, LiveSessions sessions, PermissionRegistry registry, Clock clock) {
        this.users = store.users();
        this.roles = store.roles();
        this.sessions = sessions;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Grants grantsOf(Caller caller) {
        if (caller.user() == null) {
            return new Grants(caller, registered(caller.stated()));
        }
        User user = users.find(caller.user()).orElseThrow(UserAuthoriser::notAuthenticated);
        if (user.status() != UserStatus.ACTIVE) {
            throw notAuthenticated();
        }
        if (caller.session() != null) {
            requireLive(caller.session(), user);
        }
        Role role = roles.find(user.role()).orElseThrow(UserAuthoriser::notAuthenticated);
        return new Grants(caller, role.effective(registry));
    }

    private void requireLive(SessionId session, User user) {
        boolean live = sessions.find(session, clock.instant())
                .filter(found -> found.user().equals(user.id()))
                .isPresent();
        if (!live) {
            throw notAuthenticated();
        }
    }

    /** A permission that nobody registered grants nothing (ROL-1). */
    private Set<Permission> registered(Set<Permission> permissions) {
        return permissions.stream().filter(registry::knows).collect(Collectors.toSet());
    }

    private static VisionCraftException notAuthenticated() {
        return AccessCodes.NOT_AUTHENTICATED.rejection("The calling user cannot act");
    }
}
