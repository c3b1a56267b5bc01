package io.visioncraft.authentication;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Authoriser;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Grants;
import io.visioncraft.access.Permission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.kernel.SessionId;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

/** Resolves permissions at each call from the stored user, its session if the call comes with one, and its role (ROL-5). */
final class UserAuthoriser implements Authoriser {

    private final AccountRepository accounts;
    private final LiveSessions sessions;
    private final PermissionRegistry registry;
    private final Clock clock;

    UserAuthoriser(AccountRepository accounts, LiveSessions sessions, PermissionRegistry registry, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Grants grantsOf(Caller caller) {
        if (caller.user() == null) {
            return new Grants(caller, registered(caller.stated()));
        }
        Account account =
                accounts.find(caller.user()).filter(Account::active).orElseThrow(UserAuthoriser::notAuthenticated);
        if (caller.session() != null) {
            requireLive(caller.session(), account);
        }
        Role role = account.role();
        return new Grants(
                caller, role.effective(registry), role.unregistered(registry), role.builtIn() == BuiltInRole.ADMIN);
    }

    private void requireLive(SessionId session, Account account) {
        if (sessions.find(session, account, clock.instant()).isEmpty()) {
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
