package io.visioncraft.authentication;

import java.util.Objects;

/**
 * A session with the account of its user, of one committed moment: it never shows the session before a change of password and the
 * credentials after it. Immutable and thread-safe.
 *
 * @param account the user of the session with its role and credentials
 * @param session the session, ended and expired ones included
 */
public record SignedIn(Account account, Session session) {

    /**
     * Checks that the parts belong together.
     *
     * @param account the user of the session with its role and credentials
     * @param session the session, ended and expired ones included
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if the session is not the user's
     */
    public SignedIn {
        Objects.requireNonNull(session, "session");
        if (!session.user().equals(account.user().id())) {
            throw new IllegalArgumentException("The session " + session.id() + " is not that of the user "
                    + account.user().id());
        }
    }

    /** Whether the session was begun under the credentials that its user has now (IDN-7). */
    boolean upheld() {
        return account.upholds(session);
    }
}
