package io.visioncraft.identity;

import io.visioncraft.kernel.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds sessions that live: neither ended nor expired, and of the user's present generation of credentials, which a suspension
 * and a change of password move on (IDN-7). Reads the store at each call.
 */
final class LiveSessions {

    private final SessionRepository sessions;
    private final CredentialsRepository credentials;
    private final SessionLifetimes lifetimes;

    LiveSessions(SessionRepository sessions, CredentialsRepository credentials, SessionLifetimes lifetimes) {
        this.sessions = sessions;
        this.credentials = credentials;
        this.lifetimes = lifetimes;
    }

    /** A session that lives. */
    Optional<Session> find(SessionId id, Instant now) {
        return open(id, now)
                .filter(session -> credentials
                        .find(session.user())
                        .filter(session::begunUnder)
                        .isPresent());
    }

    /** A session of that account that lives, by the lifetimes of the role that the account has now. */
    Optional<Session> find(SessionId id, Account account, Instant now) {
        return open(id, now)
                .filter(account::upholds)
                .filter(session -> now.isBefore(lifetimes.latestEnd(account, session)));
    }

    /** A session that was neither ended nor has expired; whether its user's credentials uphold it is another question. */
    Optional<Session> open(SessionId id, Instant now) {
        return sessions.find(id).filter(session -> session.openAt(now));
    }
}
