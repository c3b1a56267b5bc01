package io.visioncraft.authentication;

import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Caches what users were granted a moment ago, as far as the host asked for it (ROL-5), so that a reading use case costs no
 * statement for its caller. {@link Evictions} keeps it from outliving a commit of this instance. Thread-safe.
 */
final class KnownGrants {

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

    void evict(SessionId session) {
        known.evict(session);
    }

    void evictThoseOf(UserId user) {
        known.evictIf(granted -> granted.user().equals(user));
    }

    void evictThoseWith(RoleId role) {
        known.evictIf(granted -> granted.of(role));
    }
}
