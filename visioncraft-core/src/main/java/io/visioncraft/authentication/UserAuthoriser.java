package io.visioncraft.authentication;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Authoriser;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Grants;
import io.visioncraft.access.Permission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.authentication.KnownGrants.Granted;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Resolves permissions at each call from the stored user, its session if the call comes with one, and its role (ROL-5). For
 * reading use cases they may have been resolved a moment ago, as far as the host asked for it. Thread-safe.
 */
final class UserAuthoriser implements Authoriser {

    private final AccountRepository accounts;
    private final LiveSessions sessions;
    private final PermissionRegistry registry;
    private final RoleGrants.Computed roles;
    private final KnownGrants known;
    private final Clock clock;

    UserAuthoriser(
            AccountRepository accounts,
            LiveSessions sessions,
            PermissionRegistry registry,
            KnownGrants known,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.registry = registry;
        this.roles = new RoleGrants.Computed(registry);
        this.known = known;
        this.clock = clock;
    }

    @Override
    public Grants grantsOf(Caller caller) {
        UserId user = caller.user();
        return user == null ? stated(caller) : granted(caller, look(user, caller.session(), clock.instant()));
    }

    @Override
    public Grants grantsForReading(Caller caller) {
        UserId user = caller.user();
        if (user == null) {
            return stated(caller);
        }
        SessionId session = caller.session();
        Instant now = clock.instant();
        return granted(caller, known.find(user, session, now, () -> look(user, session, now)));
    }

    /** A permission that nobody registered grants nothing (ROL-1). */
    private Grants stated(Caller caller) {
        Set<Permission> registered =
                caller.stated().stream().filter(registry::knows).collect(Collectors.toSet());
        return new Grants(caller, registered);
    }

    private static Grants granted(Caller caller, Optional<Granted> found) {
        RoleGrants role = found.orElseThrow(
                        () -> AccessCodes.NOT_AUTHENTICATED.rejection("The calling user cannot act"))
                .role();
        return new Grants(caller, role.permissions(), role.unregistered(), role.administrator());
    }

    /** Asks the store; empty for a user who cannot act, and for a session that does not live or is somebody else's. */
    private Optional<Granted> look(UserId user, @Nullable SessionId session, Instant now) {
        return session == null
                ? accounts.find(user).filter(Account::active).map(account -> granted(account, Instant.MAX))
                : sessions.find(session, now)
                        .filter(found -> found.session().user().equals(user))
                        .filter(found -> found.account().active())
                        .map(found -> granted(found.account(), found.session().expiresAt()));
    }

    private Granted granted(Account account, Instant until) {
        return new Granted(account.user().id(), roles.of(account.role()), until);
    }
}
