package io.visioncraft.testkit.memory;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class InMemoryUserRepository extends AggregateTable<User, UserId> implements UserRepository {

    private static final Key ALL = Key.of();

    private static final Unique<User> BY_EMAIL =
            new Unique<>(EMAIL, user -> Key.of(user.email().key()));
    private static final Unique<User> UNIQUE_NUMBER = new Unique<>(NUMBER, user -> Key.of(user.number()));
    private static final Index<User> BY_CREATION = Index.by(user -> Key.of(user.createdAt(), user.id()));
    private static final Index<User> BY_ROLE = Index.by(user -> Key.of(user.role(), user.status(), user.id()));

    private static final Index<User> OF_ROLE = Index.by(user -> Key.of(user.role(), user.id()));

    InMemoryUserRepository(Transactions transactions) {
        this(transactions, List.of(BY_EMAIL, UNIQUE_NUMBER));
    }

    private InMemoryUserRepository(Transactions transactions, List<Unique<User>> uniques) {
        super(transactions, "user", uniques, List.of(BY_CREATION, BY_ROLE, OF_ROLE), Set.of(StatusChange.class));
    }

    /** A broken one, for tests that show how it is found out. It finds nobody by e-mail address. */
    static InMemoryUserRepository withoutUniqueAddresses(Transactions transactions) {
        return new InMemoryUserRepository(transactions, List.of(UNIQUE_NUMBER));
    }

    @Override
    public Optional<User> findByEmail(String emailKey) {
        return statement(() -> records().find(BY_EMAIL, Key.of(emailKey)));
    }

    @Override
    public Optional<User> findByNumber(String number) {
        return statement(() -> records().find(UNIQUE_NUMBER, Key.of(number)));
    }

    @Override
    public boolean any() {
        return statement(() -> records().in(BY_CREATION, ALL).findAny().isPresent());
    }

    @Override
    public boolean anyWithRole(RoleId role) {
        return statement(() -> records().in(BY_ROLE, Key.of(role)).findAny().isPresent());
    }

    @Override
    public List<UserId> withRole(RoleId role, @Nullable UserId after, int limit) {
        Key group = Key.of(role);
        return statement(() -> records()
                .after(OF_ROLE, group, after == null ? group : Key.of(role, after))
                .limit(limit)
                .map(User::id)
                .toList());
    }

    @Override
    public long countActive(RoleId role) {
        return statement(
                () -> records().in(BY_ROLE, Key.of(role, UserStatus.ACTIVE)).count());
    }

    @Override
    public List<UserSummary> list(Query query, @Nullable Position after, int limit) {
        Key from = after == null ? ALL.end() : Key.of(after.createdAt(), after.id());
        return statement(() -> records()
                .before(BY_CREATION, ALL, from)
                .dropWhile(user -> query.before() != null && !user.createdAt().isBefore(query.before()))
                .takeWhile(user -> query.from() == null || !user.createdAt().isBefore(query.from()))
                .filter(user -> query.statuses().isEmpty() || query.statuses().contains(user.status()))
                .limit(limit)
                .map(UserSummary::of)
                .toList());
    }

    @Override
    public List<Appended<StatusChange<UserStatus>>> history(UserId user, EntryPosition after, int limit) {
        return statusChanges(user, after, limit);
    }
}
