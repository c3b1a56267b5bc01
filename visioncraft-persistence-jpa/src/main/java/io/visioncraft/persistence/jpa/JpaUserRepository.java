package io.visioncraft.persistence.jpa;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class JpaUserRepository extends AggregateTable<User, UserId, UserRow> implements UserRepository {

    private static final StatusHistory<UserStatus> HISTORY = new StatusHistory<>("user", UserStatus.class);

    JpaUserRepository(Transactions transactions) {
        super(
                transactions,
                Mapping.of(UserRow.class, UserMapper::row, UserMapper::record).appends(HISTORY));
    }

    @Override
    public Optional<User> findByEmail(String emailKey) {
        return one(roots().where("e.email_key = ?", emailKey));
    }

    @Override
    public Optional<User> findByNumber(String number) {
        return one(roots().where("e.user_number = ?", number));
    }

    @Override
    public boolean any() {
        return statements().exists(roots());
    }

    @Override
    public boolean anyWithRole(RoleId role) {
        // in the order of an index: a plan that is made without the role would else read all users
        return !withRole(role, null, 1).isEmpty();
    }

    @Override
    public List<UserId> withRole(RoleId role, @Nullable UserId after, int limit) {
        Select<UserRow> users = roots().whereIs("role_id", role.value()).orderBy("e.id");
        if (after != null) {
            users.where("e.id > ?", after.value());
        }
        return statements().values(users, "e.id", UUID.class, limit).stream()
                .map(UserId::new)
                .toList();
    }

    @Override
    public long countActive(RoleId role) {
        return statements().count(withRole(role).where("e.status = ?", UserStatus.ACTIVE.name()));
    }

    @Override
    public List<UserSummary> list(Query query, @Nullable Position after, int limit) {
        Select<UserRow> users = Select.from(UserMapper.SUMMARY)
                .whereEach("status", Names.of(query.statuses()))
                .madeBetween(query.from(), query.before());
        return statements()
                .list(users.newestFirst(after, Position::createdAt, Position::id), limit, UserMapper::summary);
    }

    @Override
    public List<Appended<StatusChange<UserStatus>>> history(UserId user, EntryPosition after, int limit) {
        return HISTORY.of(user, after, limit, statements());
    }

    @Override
    public void replaceReason(UserId user, EntryPosition change, String reason) {
        HISTORY.replaceReason(user, change, reason, statements());
    }

    private Select<UserRow> withRole(RoleId role) {
        return roots().where("e.role_id = ?", role.value());
    }
}
