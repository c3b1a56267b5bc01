package io.visioncraft.identity;

import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import java.util.List;

/** Stores sessions. No entries. */
public interface SessionRepository extends AggregateRepository<Session, SessionId> {

    /** The sessions of a user that were not ended, least recently used first, ties by id; expired ones included. */
    List<Session> open(UserId user);
}
