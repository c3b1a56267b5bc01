package io.visioncraft.identity;

import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.UserId;

/** Ends sessions. */
final class OpenSessions {

    private final IdentityModule.Store store;

    OpenSessions(IdentityModule.Store store) {
        this.store = store;
    }

    /**
     * Ends every session of a user (IDN-7). The next generation of the credentials also voids one that a log-in begins at this
     * very moment, which no list shows yet.
     */
    void endAll(UnitOfWork work, UserId user, EndReason reason) {
        store.credentials().find(user).ifPresent(one -> work.save(store.credentials(), one.voidSessions()));
        end(work, user, reason);
    }

    /** Ends every session of a user whose credentials were saved in their next generation. */
    void end(UnitOfWork work, UserId user, EndReason reason) {
        for (Session session : store.sessions().open(user)) {
            work.save(store.sessions(), session.end(reason));
        }
    }
}
