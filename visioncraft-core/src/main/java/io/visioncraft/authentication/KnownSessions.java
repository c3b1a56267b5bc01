package io.visioncraft.authentication;

import io.visioncraft.identity.User;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.EventRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Caches the sessions that this instance found live a moment ago, so that a check of a token costs no statement (IDN-7).
 * Thread-safe.
 */
final class KnownSessions implements EventListener {

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

    @Override
    public void committed(List<EventRecord> events) {
        for (EventRecord event : events) {
            switch (event.aggregateType()) {
                case Session.TYPE -> known.evict(new SessionId(event.aggregateId()));
                case User.TYPE, Credentials.TYPE -> {
                    UserId user = new UserId(event.aggregateId());
                    known.evictIf(session -> session.user().equals(user));
                }
                default -> {
                    // says nothing of a session
                }
            }
        }
    }
}
