package io.visioncraft.examples.customadapter;

import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JdbiUserRepository extends AggregateTable<User, UserId> implements UserRepository {

    private static final EntryType<StatusChange<UserStatus>> STATUS_CHANGE = EntryType.statusChange(UserStatus.class);
    private static final Mapping<User> MAPPING = Mapping.of(User.class, "user", STATUS_CHANGE)
            .column("email_key", user -> user.email().key())
            .column("number", User::number)
            .column("role_id", User::role)
            .column("status", User::status)
            .column("created_at", User::createdAt);

    JdbiUserRepository(Transactions transactions) {
        super(transactions, MAPPING);
    }

    @Override
    public Optional<User> findByEmail(String emailKey) {
        return select().where("email_key = ?", emailKey).first();
    }

    @Override
    public Optional<User> findByNumber(String number) {
        return select().where("number = ?", number).first();
    }

    @Override
    public boolean any() {
        return select().first().isPresent();
    }

    @Override
    public boolean anyWithRole(RoleId role) {
        return select().where("role_id = ?", role).first().isPresent();
    }

    @Override
    public List<UserId> withRole(RoleId role, @Nullable UserId after, int limit) {
        return select()
                .where("role_id = ?", role)
                .given(after, (users, last) -> users.where("id > ?", last))
                .orderBy("id")
                .list(limit)
                .stream()
                .map(User::id)
                .toList();
    }

    @Override
    public long countActive(RoleId role) {
        return select().where("role_id = ?", role)
                .where("status = ?", UserStatus.ACTIVE)
                .number("COUNT(*)");
    }

    @Override
    public List<UserSummary> list(Query query, @Nullable Position after, int limit) {
        return select()
                .whereAnyOf("status", query.statuses())
                .given(query.from(), (users, from) -> users.where("created_at >= ?", from))
                .given(query.before(), (users, before) -> users.where("created_at < ?", before))
                .given(after, (users, last) -> users.where("(created_at, id) < (?, ?)", last.createdAt(), last.id()))
                .orderBy("created_at DESC, id DESC")
                .list(limit)
                .stream()
                .map(UserSummary::of)
                .toList();
    }

    @Override
    public List<Appended<StatusChange<UserStatus>>> history(UserId user, EntryPosition after, int limit) {
        return entries(STATUS_CHANGE, user, after, limit);
    }

    @Override
    public void replaceReason(UserId user, EntryPosition change, String reason) {
        replaceReason(STATUS_CHANGE, user, change, reason);
    }
}
