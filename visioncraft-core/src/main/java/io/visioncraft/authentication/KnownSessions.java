package io.visioncraft.authentication;

import io.visioncraft.identity.User;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.EventRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Caches the sessions that this instance found live a moment ago, so that a check of a token costs no statement (IDN-7). A
 * commit of this instance that ends a session evicts it before the use case answers. An end on another instance, or by a commit
 * that the store did not confirm, is seen once the bound has passed. Thread-safe.
 */
final class KnownSessions implements EventListener {

    static final int MAX_KNOWN = 10_000;

    private final Duration bound;

    /** The session that was looked up longest ago comes first. */
    private final Map<SessionId, Known> known = new LinkedHashMap<>();

    /** Increases at each eviction. A look-up that began before an eviction may be stale and is not cached. */
    private long forgotten;

    private record Known(Session session, Instant since, Instant until) {

        /** Whether the session counts as live. It does not before its look-up: a clock set back must not extend the time. */
        boolean at(Instant now) {
            return !now.isBefore(since) && now.isBefore(until) && session.runsAt(now);
        }
    }

    /** @param bound how long a session counts as live after its look-up; zero for not at all */
    KnownSessions(Duration bound) {
        this.bound = bound;
    }

    /**
     * Finds a live session in the cache, else looks it up and caches it.
     *
     * @param now the time before the look-up
     * @param look looks the session up
     */
    Optional<Session> find(SessionId id, Instant now, Supplier<Optional<Session>> look) {
        long before;
        synchronized (known) {
            Known one = known.get(id);
            if (one != null && one.at(now)) {
                return Optional.of(one.session());
            }
            before = forgotten;
        }
        Optional<Session> found = look.get();
        if (!bound.isZero()) {
            keep(id, found, now, before);
        }
        return found;
    }

    private void keep(SessionId id, Optional<Session> found, Instant now, long before) {
        synchronized (known) {
            known.remove(id);
            if (found.isPresent() && forgotten == before) {
                known.put(id, new Known(found.get(), now, now.plus(bound)));
            }
            if (known.size() > MAX_KNOWN) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }

    @Override
    public void committed(List<EventRecord> events) {
        for (EventRecord event : events) {
            switch (event.aggregateType()) {
                case Session.TYPE -> forget(new SessionId(event.aggregateId()));
                case User.TYPE, Credentials.TYPE -> forgetAllOf(new UserId(event.aggregateId()));
                default -> {
                    // says nothing of a session
                }
            }
        }
    }

    private void forget(SessionId id) {
        synchronized (known) {
            forgotten++;
            known.remove(id);
        }
    }

    private void forgetAllOf(UserId user) {
        synchronized (known) {
            forgotten++;
            known.values().removeIf(one -> one.session().user().equals(user));
        }
    }
}
