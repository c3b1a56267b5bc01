package io.visioncraft.testkit.memory;

import io.visioncraft.authentication.Session;
import io.visioncraft.authentication.SessionRepository;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class InMemorySessionRepository extends AggregateTable<Session, SessionId> implements SessionRepository {

    private static final Index<Session> UNENDED_BY_USE = Index.byEach(session ->
            session.ended() ? List.of() : List.of(Key.of(session.user(), session.lastUsedAt(), session.id())));

    private static final Index<Session> OF_USER = Index.by(session -> Key.of(session.user(), session.id()));

    private static final Index<Session> BY_EXPIRY = Index.by(session -> Key.of(session.expiresAt(), session.id()));

    InMemorySessionRepository(Transactions transactions) {
        super(transactions, "session", List.of(), List.of(UNENDED_BY_USE, OF_USER, BY_EXPIRY), Set.of());
    }

    /** Those of a user that were not ended, in the order of {@code SignIns}. */
    List<Session> unended(UserId user) {
        return statement(() -> records().in(UNENDED_BY_USE, Key.of(user)).toList());
    }

    @Override
    public int removeExpired(Instant before, int limit) {
        return removeFirst(BY_EXPIRY, session -> session.expiresAt().isBefore(before), limit);
    }

    @Override
    public List<Session> ofUser(UserId user, @Nullable SessionId after, int limit) {
        Key from = after == null ? Key.of(user) : Key.of(user, after);
        return statement(
                () -> records().after(OF_USER, Key.of(user), from).limit(limit).toList());
    }
}
