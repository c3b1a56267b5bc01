package io.visioncraft.authentication;

import java.time.Duration;
import java.time.Instant;

/** Applies the {@link SessionPolicy} to an account as its role is. Immutable and thread-safe. */
final class SessionLifetimes {

    private final SessionPolicy policy;

    SessionLifetimes(SessionPolicy policy) {
        this.policy = policy;
    }

    /** When a session of that account ends at the latest. */
    Instant latestEnd(Account account, Instant createdAt) {
        return createdAt.plus(account.staff() ? policy.staffAbsolute() : policy.absolute());
    }

    /** When a session's end is, which a promotion to staff may bring forward and nothing puts off. */
    Instant latestEnd(Account account, Session session) {
        return earlier(session.expiresAt(), latestEnd(account, session.createdAt()));
    }

    /** Until when a refresh token that is made now can be used. */
    Instant idleEnd(Account account, Instant now, Instant latestEnd) {
        Duration idle = account.staff() ? policy.staffIdle() : policy.idle();
        return earlier(now.plus(idle), latestEnd);
    }

    /** Until when a refresh token can be used, which a promotion to staff may bring forward and nothing puts off. */
    Instant lastUse(Account account, RefreshToken token) {
        return idleEnd(account, token.issuedAt(), token.expiresAt());
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
