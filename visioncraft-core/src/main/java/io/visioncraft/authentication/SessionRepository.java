package io.visioncraft.authentication;

import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores sessions. Takes no entries. */
public interface SessionRepository extends AggregateRepository<Session, SessionId> {

    /**
     * {@return the sessions of a user by id, ended and expired ones included}
     *
     * @param user the id of the user whose sessions are read
     * @param after the last id of the part before, null for the first part
     * @param limit the largest number of sessions, from 1
     */
    List<Session> ofUser(UserId user, @Nullable SessionId after, int limit);

    /**
     * Removes sessions that expired before an instant, ended or not, the oldest first. A session that expires later
     * stays, even if it has ended. May skip rows that another transaction is removing.
     *
     * @param before the instant, UTC, to the microsecond; a session that expires then stays
     * @param limit the largest number to remove; none if it is below 1
     * @return how many were removed
     */
    int removeExpired(Instant before, int limit);
}
