package io.visioncraft.persistence.jpa;

import io.visioncraft.authentication.Session;
import io.visioncraft.authentication.SessionRepository;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class JpaSessionRepository extends AggregateTable<Session, SessionId, SessionRow> implements SessionRepository {

    private static final ExpiredRows EXPIRED = new ExpiredRows("vc_session");

    JpaSessionRepository(Transactions transactions) {
        super(transactions, Mapping.of(SessionRow.class, SessionMapper::row, SessionMapper::record));
    }

    @Override
    public List<Session> ofUser(UserId user, @Nullable SessionId after, int limit) {
        Select<SessionRow> sessions =
                roots().where("e.user_id = ?", user.value()).orderBy("e.id");
        if (after != null) {
            sessions.where("e.id > ?", after.value());
        }
        return list(sessions, limit);
    }

    @Override
    public int removeExpired(Instant before, int limit) {
        return EXPIRED.remove(before, limit, transaction());
    }
}
