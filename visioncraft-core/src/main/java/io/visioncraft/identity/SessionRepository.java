package io.visioncraft.identity;

import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores sessions. No entries. */
public interface SessionRepository extends AggregateRepository<Session, SessionId> {

    /** The sessions of a user that were not ended, least recently used first, ties by id; expired ones included. */
    List<Session> open(UserId user);

    /**
     * All sessions of a user by id, ended and expired ones included.
     *
     * @param after the last one known, null for the start
     */
    List<Session> ofUser(UserId user, @Nullable SessionId after, int limit);
}
