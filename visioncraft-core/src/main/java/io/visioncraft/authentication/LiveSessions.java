package io.visioncraft.authentication;

import io.visioncraft.kernel.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds sessions that live: neither ended nor expired, and of the user's present generation of credentials, which a suspension
 * and a change of password move on (IDN-7). Reads the store at each call.
 */
final class LiveSessions {

    private final SessionRepository sessions;
    private final AccountRepository accounts;
    private final SessionLifetimes lifetimes;

    LiveSessions(SessionRepository sessions, AccountRepository accounts, SessionLifetimes lifetimes) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.lifetimes = lifetimes;
    }

    /** A session that lives, with the end that the present role of its user gives it. */
    Optional<Session> find(SessionId id, Instant now) {
        return running(id, now)
                .flatMap(session -> accounts.find(session.user()).flatMap(account -> of(account, session, now)));
    }

    /** The same where the account is known already; a session of anybody else is none. */
    Optional<Session> find(SessionId id, Account account, Instant now) {
        return running(id, now).flatMap(session -> of(account, session, now));
    }

    private Optional<Session> of(Account account, Session session, Instant now) {
        return Optional.of(session)
                .filter(account::upholds)
                .map(upheld -> upheld.endingAt(lifetimes.latestEnd(account, upheld)))
                .filter(upheld -> upheld.runsAt(now));
    }

    /** A session that is neither ended nor expired; whether its user's credentials uphold it is another question. */
    Optional<Session> running(SessionId id, Instant now) {
        return sessions.find(id).filter(session -> session.runsAt(now));
    }
}
