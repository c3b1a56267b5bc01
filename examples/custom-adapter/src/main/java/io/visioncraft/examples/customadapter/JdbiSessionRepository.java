package io.visioncraft.examples.customadapter;

import io.visioncraft.authentication.Session;
import io.visioncraft.authentication.SessionRepository;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class JdbiSessionRepository extends AggregateTable<Session, SessionId> implements SessionRepository {

    private static final Mapping<Session> MAPPING = Mapping.of(Session.class, "session")
            .column("user_id", Session::user)
            .column("ended", Session::ended)
            .column("last_used_at", Session::lastUsedAt)
            .column("expires_at", Session::expiresAt);

    JdbiSessionRepository(Transactions transactions) {
        super(transactions, MAPPING);
    }

    @Override
    public List<Session> ofUser(UserId user, @Nullable SessionId after, int limit) {
        return select().where("user_id = ?", user)
                .given(after, (sessions, last) -> sessions.where("id > ?", last))
                .orderBy("id")
                .list(limit);
    }
}
