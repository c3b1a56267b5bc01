package io.visioncraft.authentication;

import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.EventRecord;
import java.util.List;

/**
 * Hears what was committed, and evicts what it may have ended or taken away: an event of a session that session, one of a user
 * or of its credentials all that is the user's, one of a role the grants of all who have it (IDN-7, ROL-5). Thread-safe.
 */
final class Evictions implements EventListener {

    private final KnownSessions sessions;
    private final KnownGrants grants;

    Evictions(KnownSessions sessions, KnownGrants grants) {
        this.sessions = sessions;
        this.grants = grants;
    }

    @Override
    public void committed(List<EventRecord> events) {
        for (EventRecord event : events) {
            switch (event.aggregateType()) {
                case Session.TYPE -> {
                    SessionId session = new SessionId(event.aggregateId());
                    sessions.evict(session);
                    grants.evict(session);
                }
                case User.TYPE, Credentials.TYPE -> {
                    UserId user = new UserId(event.aggregateId());
                    sessions.evictThoseOf(user);
                    grants.evictThoseOf(user);
                }
                case Role.TYPE -> grants.evictThoseWith(new RoleId(event.aggregateId()));
                default -> {
                    // ends no session, and takes nothing away
                }
            }
        }
    }
}
