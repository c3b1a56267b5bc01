package io.visioncraft.authentication;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Instants;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;

/**
 * One log-in and the refresh tokens that follow from it.
 *
 * <p>Its life: every log-in begins a new session ({@link AuthenticationEvents#SESSION_STARTED}). Each use of its
 * refresh token replaces that token by the next and moves {@code lastUsedAt}
 * ({@link AuthenticationEvents#SESSION_REFRESHED}); {@code expiresAt} is never extended. The session ends
 * ({@link AuthenticationEvents#SESSION_ENDED}) when the user logs out, is suspended, is erased or changes its password,
 * when a newer session displaces it, or when a replaced refresh token is presented again, because then two parties hold
 * its tokens. It is also over, without an event, when it expires, when its refresh token was idle for too long, or when
 * the user's credentials have another generation. An ended session never begins again. Immutable and thread-safe.
 *
 * @param id the session, also the family of its refresh tokens
 * @param user the user who logged in
 * @param credentialGeneration the generation of the user's credentials at log-in, from 1
 * @param createdAt when the user logged in, UTC, to the microsecond
 * @param lastUsedAt when a refresh token was last used; the log-in if none was
 * @param expiresAt when it ends at the latest; never extended
 * @param ended whether it was ended: by log-out, suspension, change of password, erasure, token reuse or a newer
 *     session
 * @param version see {@link Aggregate}
 */
public record Session(
        SessionId id,
        UserId user,
        long credentialGeneration,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean ended,
        long version)
        implements Aggregate<SessionId> {

    static final String TYPE = "session";

    /**
     * {@return whether the session is unended and, at an instant, unexpired}
     *
     * @param now compared with the expiry
     */
    boolean runsAt(Instant now) {
        return !ended && now.isBefore(expiresAt);
    }

    /** Whether the session was begun under these credentials, and no others have taken their place since (IDN-7). */
    boolean begunUnder(Credentials present) {
        return present.id().equals(user) && present.generation() == credentialGeneration;
    }

    /** The session as it is by an earlier end than the stored one. */
    Session endingAt(Instant end) {
        return new Session(id, user, credentialGeneration, createdAt, lastUsedAt, end, ended, version);
    }

    /** A log-in. */
    static Change<Session> start(SessionId id, Credentials proven, Instant now, Instant expiresAt) {
        Session session = new Session(id, proven.id(), proven.generation(), now, now, expiresAt, false, 0);
        return Change.of(session, new AuthenticationEvents.SessionStarted(session.user));
    }

    /** The session goes on with a refresh token of that generation. */
    Change<Session> refresh(int generation, Instant now) {
        Session next = new Session(
                id, user, credentialGeneration, createdAt, Instants.later(lastUsedAt, now), expiresAt, ended, version);
        return Change.of(next, new AuthenticationEvents.SessionRefreshed(user, generation));
    }

    /** The end. */
    Change<Session> end(EndReason reason) {
        Session next = new Session(id, user, credentialGeneration, createdAt, lastUsedAt, expiresAt, true, version);
        return Change.of(next, AuthenticationEvents.SessionEnded.of(user, reason));
    }

    @Override
    public String aggregateType() {
        return TYPE;
    }

    @Override
    public Session atVersion(long version) {
        return new Session(id, user, credentialGeneration, createdAt, lastUsedAt, expiresAt, ended, version);
    }
}
