package io.visioncraft.authentication;

import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Caches the sessions that this instance found live a moment ago, so that a check of a token costs no statement (IDN-7).
 * {@link Evictions} keeps it from outliving a commit of this instance. Thread-safe.
 */
final class KnownSessions {

    private final Recent<SessionId, Session> known;

    /**
     * Makes an empty cache.
     *
     * @param bound how long a session counts as live after its look-up; zero for not at all
     * @param nanoTime measures that
     */
    KnownSessions(Duration bound, LongSupplier nanoTime) {
        this.known = new Recent<>(bound, nanoTime);
    }

    /**
     * Finds a live session in the cache, else looks it up and caches it.
     *
     * @param now the time before the look-up
     * @param look looks the session up
     */
    Optional<Session> find(SessionId id, Instant now, Supplier<Optional<Session>> look) {
        return known.find(id, now, look, Session::expiresAt);
    }

    void evict(SessionId session) {
        known.evict(session);
    }

    void evictThoseOf(UserId user) {
        known.evictIf(session -> session.user().equals(user));
    }
}
