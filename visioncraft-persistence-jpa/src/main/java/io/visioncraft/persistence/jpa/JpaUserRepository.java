package io.visioncraft.persistence.jpa;

import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class JpaUserRepository extends AggregateStore<User, UserId, UserEntity> implements UserRepository {

    private final StatusHistory<UserStatus> history;

    JpaUserRepository(Transactions transactions) {
        super(transactions, UserEntity.class);
        this.history = new StatusHistory<>(transactions, "user", UserStatus.class);
    }

    @Override
    UserEntity row(User user) {
        return UserMapper.row(user);
    }

    @Override
    User record(UserEntity row) {
        return UserMapper.record(row);
    }

    @Override
    void append(User user, int ordinal, Entry entry) {
        if (!history.append(user, ordinal, entry)) {
            super.append(user, ordinal, entry);
        }
    }

    @Override
    public Optional<User> findByEmail(String emailKey) {
        return statements().one(roots().where("e.emailKey = :emailKey", "emailKey", emailKey), UserMapper::record);
    }

    @Override
    public boolean any() {
        return statements().exists(roots());
    }

    @Override
    public boolean anyWithRole(RoleId role) {
        return statements().exists(withRole(role));
    }

    @Override
    public List<UserId> withRole(RoleId role, @Nullable UserId after, int limit) {
        Select<UserEntity> users = roots().whereIs("roleId", role.value()).orderBy("e.id");
        if (after != null) {
            users.where("e.id > :id", "id", after.value());
        }
        return statements().values(users, "e.id", UUID.class, limit).stream()
                .map(UserId::new)
                .toList();
    }

    @Override
    public long countActive(RoleId role) {
        return statements().count(withRole(role).where("e.status = :status", "status", UserStatus.ACTIVE.name()));
    }

    @Override
    public List<UserSummary> list(Set<UserStatus> statuses, @Nullable Position after, int limit) {
        Select<UserEntity> users = roots().whereAny("status", Names.of(statuses));
        return statements()
                .list(
                        after == null
                                ? users.newestFirst()
                                : users.newestFirst(
                                        after.createdAt(), after.id().value()),
                        limit,
                        UserMapper::summary);
    }

    @Override
    public List<Appended<StatusChange<UserStatus>>> history(UserId user, EntryPosition after, int limit) {
        return history.of(user, after, limit);
    }

    @Override
    public void replaceReason(UserId user, EntryPosition change, String reason) {
        history.replaceReason(user, change, reason);
    }

    private Select<UserEntity> withRole(RoleId role) {
        return roots().where("e.roleId = :role", "role", role.value());
    }
}
