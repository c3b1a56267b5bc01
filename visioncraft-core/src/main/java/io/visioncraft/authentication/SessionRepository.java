package io.visioncraft.authentication;

import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores sessions. No entries. */
public interface SessionRepository extends AggregateRepository<Session, SessionId> {

    /**
     * All sessions of a user by id, ended and expired ones included.
     *
     * @param after the last one known, null for the start
     */
    List<Session> ofUser(UserId user, @Nullable SessionId after, int limit);

    /**
     * Removes sessions that expired before an instant, ended or not, the oldest first; what has its time still to come stays, also where
     * it was ended. May pass by what another transaction is removing.
     *
     * @param limit how many at most; none if it is below 1
     * @return how many were removed
     */
    int removeExpired(Instant before, int limit);
}
