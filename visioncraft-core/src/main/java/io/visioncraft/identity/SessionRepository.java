package io.visioncraft.identity;

import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
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
}
