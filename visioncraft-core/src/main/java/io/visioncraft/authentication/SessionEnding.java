package io.visioncraft.authentication;

import io.visioncraft.access.Permission;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserMoments;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.UserId;
import java.util.Set;
import java.util.function.Function;

/** Ends the sessions of a user (IDN-7), also when the user is suspended (IDN-8). Immutable and thread-safe. */
final class SessionEnding implements UserMoments {

    private final AccountRepository accounts;
    private final CredentialsRepository credentials;
    private final SessionRepository sessions;

    SessionEnding(AuthenticationRepositories store) {
        this.accounts = store.accounts();
        this.credentials = store.credentials();
        this.sessions = store.sessions();
    }

    @Override
    public void suspended(User user, UnitOfWork work) {
        end(work, user.id(), Credentials::voidSessions, EndReason.SUSPENSION);
    }

    @Override
    public void erased(User user, UnitOfWork work) {
        // its sessions ended with its password, which is personal data
    }

    @Override
    public void roleAssigned(User user, Set<Permission> permissions, UnitOfWork work) {
        // each call asks for the role, and for how long sessions of such users live
    }

    @Override
    public void roleChanges(Role before, Role after, UnitOfWork work) {
        // each call asks for the role's permissions
    }

    /** Ends every session of a user, if it can have any, by moving its credentials on. */
    void end(UnitOfWork work, UserId user, Function<Credentials, Change<Credentials>> moving, EndReason reason) {
        accounts.signIns(user).ifPresent(found -> end(work, found, moving.apply(found.credentials()), reason));
    }

    /**
     * Ends the unended sessions. The next generation of the credentials also voids one that a log-in begins at this very moment,
     * which no list shows yet.
     *
     * @return the credentials as they are stored
     */
    Credentials end(UnitOfWork work, SignIns found, Change<Credentials> moved, EndReason reason) {
        Credentials stored = work.save(credentials, moved);
        for (Session session : found.unended()) {
            work.save(sessions, session.end(reason));
        }
        return stored;
    }
}
