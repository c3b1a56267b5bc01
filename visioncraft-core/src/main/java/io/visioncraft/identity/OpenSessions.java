package io.visioncraft.identity;

import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.UserId;
import java.util.function.Function;

/** Ends the sessions of a user (IDN-7). */
final class OpenSessions {

    private final AccountRepository accounts;
    private final CredentialsRepository credentials;
    private final SessionRepository sessions;

    OpenSessions(IdentityModule.Store store) {
        this.accounts = store.accounts();
        this.credentials = store.credentials();
        this.sessions = store.sessions();
    }

    /** Ends every session of a user, if it can have any, by moving its credentials on. */
    void end(UnitOfWork work, UserId user, Function<Credentials, Change<Credentials>> moving, EndReason reason) {
        accounts.signIns(user).ifPresent(found -> end(work, found, moving.apply(found.credentials()), reason));
    }

    /**
     * Ends the open sessions. The next generation of the credentials also voids one that a log-in begins at this very moment,
     * which no list shows yet.
     *
     * @return the credentials as they are stored
     */
    Credentials end(UnitOfWork work, SignIns found, Change<Credentials> moved, EndReason reason) {
        Credentials stored = work.save(credentials, moved);
        for (Session session : found.open()) {
            work.save(sessions, session.end(reason));
        }
        return stored;
    }
}
