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

    LiveSessions(SessionRepository sessions, CredentialsRepository credentials) {
        this.sessions = sessions;
        this.credentials = credentials;
    }

    Optional<Session> find(SessionId id, Instant now) {
        return sessions.find(id).filter(session -> session.openAt(now)).filter(this::ofThePresentGeneration);
    }

    private boolean ofThePresentGeneration(Session session) {
        return credentials
                .find(session.user())
                .filter(present -> present.generation() == session.credentialGeneration())
                .isPresent();
    }
}
