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
 * Sessions that this instance found to be live a moment ago, so that a check of a token costs no statement (IDN-7). What ends
 * sessions here is heard of after its commit and forgets them before its use case answers; what ends them on another instance,
 * or by a commit that the store did not confirm, is seen when the bound has passed. Thread-safe.
 */
final class KnownSessions implements EventListener {

    static final int MAX_KNOWN = 10_000;

    private final Duration bound;

    /** The one that was looked up longest ago first. */
    private final Map<SessionId, Known> known = new LinkedHashMap<>();

    /** Counts how often sessions were forgotten. A session that was read before that may have ended since, and is not kept. */
    private long forgotten;

    private record Known(Session session, Instant since, Instant until) {

        /** Not before it was looked up either: a clock that was set back must not make it known for longer. */
        boolean at(Instant now) {
            return !now.isBefore(since) && now.isBefore(until) && session.openAt(now);
        }
    }

    /** {@code bound} is how long a session counts as live after it was looked up; zero for not at all. */
    KnownSessions(Duration bound) {
        this.bound = bound;
    }

    /**
     * A live session.
     *
     * @param look looks it up, after {@code now}
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
