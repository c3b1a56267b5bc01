package io.visioncraft.authentication;

import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.RoleId;
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
import org.jspecify.annotations.Nullable;

/**
 * Caches what users were granted a moment ago, as far as the host asked for it (ROL-5), so that a reading use case costs no
 * statement for its caller. Thread-safe.
 */
final class KnownGrants implements EventListener {

    /** By session, or by user for calls without one. */
    private final Recent<Id, Granted> known;

    /**
     * What a user is granted.
     *
     * @param user the user
     * @param role its role, with what that grants
     * @param until when the session ends at the latest, by which the call came
     */
    record Granted(UserId user, RoleGrants role, Instant until) {

        private boolean of(RoleId id) {
            return role.role().id().equals(id);
        }
    }

    /**
     * Makes an empty cache.
     *
     * @param bound how long a user counts as granted what it was; zero for not at all
     * @param nanoTime measures that
     */
    KnownGrants(Duration bound, LongSupplier nanoTime) {
        this.known = new Recent<>(bound, nanoTime);
    }

    /**
     * Finds what a user is granted in the cache, else looks it up and caches it.
     *
     * @param session by which the call came, null for none
     * @param now the time before the look-up
     * @param look looks it up
     */
    Optional<Granted> find(UserId user, @Nullable SessionId session, Instant now, Supplier<Optional<Granted>> look) {
        return known.find(session == null ? user : session, now, look, Granted::until)
                .filter(granted -> granted.user().equals(user));
    }

    @Override
    public void committed(List<EventRecord> events) {
        for (EventRecord event : events) {
            switch (event.aggregateType()) {
                case Session.TYPE -> known.evict(new SessionId(event.aggregateId()));
                case User.TYPE, Credentials.TYPE -> evictThoseOf(new UserId(event.aggregateId()));
                case Role.TYPE -> evictThoseWith(new RoleId(event.aggregateId()));
                default -> {
                    // grants and takes nothing
                }
            }
        }
    }

    private void evictThoseOf(UserId user) {
        known.evictIf(granted -> granted.user().equals(user));
    }

    private void evictThoseWith(RoleId role) {
        known.evictIf(granted -> granted.of(role));
    }
}
