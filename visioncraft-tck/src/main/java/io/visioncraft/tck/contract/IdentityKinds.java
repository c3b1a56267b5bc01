package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.tck.arbitrary.Records;
import io.visioncraft.tck.arbitrary.Tries;
import java.util.List;
import java.util.Set;

/** Roles and users. */
final class IdentityKinds {

    static final List<Kind<?, ?>> ALL = List.of(new Roles(), new Users());

    private IdentityKinds() {}

    static final class Roles extends Kind<Role, RoleId> {

        Roles() {
            super("role");
        }

        @Override
        public AggregateRepository<Role, RoleId> repository(Persistence store) {
            return store.identity().roles();
        }

        @Override
        public Tries<Role> generated() {
            return Tries.of(Records.roles());
        }

        @Override
        Role sample(StoreContract test) {
            return test.samples.role("Fresh " + test.samples.next());
        }

        @Override
        void read(EveryRead reads) {
            Persistence store = reads.store();
            reads.ask("all roles", () -> store.identity().roles().all());
            reads.ask("a built-in role", () -> store.identity().roles().find(BuiltInRole.ADMIN));
        }
    }

    static final class Users extends Kind<User, UserId> {

        Users() {
            super("user");
        }

        @Override
        public AggregateRepository<User, UserId> repository(Persistence store) {
            return store.identity().users();
        }

        @Override
        public Tries<User> generated() {
            return Tries.of(Records.users());
        }

        @Override
        User sample(StoreContract test) {
            return test.samples.user(test.aRole(), "fresh" + test.samples.next() + "@example.com");
        }

        @Override
        List<PagedList<?>> lists(Shop shop) {
            UserRepository users = shop.store.identity().users();
            return List.of(
                    active(shop, users),
                    ofARole(shop, users),
                    shop.appended(
                            "history of a user",
                            users,
                            shop.test.aUser(),
                            shop.test.aUser(),
                            n -> Shop.change(UserStatus.ACTIVE, UserStatus.SUSPENDED, n),
                            users::history));
        }

        private static PagedList<UserSummary> active(Shop shop, UserRepository users) {
            Role role = shop.test.aRole();
            return new PagedList<>(
                    "active users",
                    n -> shop.test.stored(users, user(shop, role, UserStatus.INVITED, n)),
                    n -> shop.test.stored(users, user(shop, role, UserStatus.SUSPENDED, n)),
                    (last, limit) -> shop.test.in(() -> users.list(
                            UserRepository.Query.ALL
                                    .in(Set.of(UserStatus.INVITED))
                                    .made(ContractRecords.AT, null),
                            last == null ? null : new UserRepository.Position(last.createdAt(), last.id()),
                            limit)),
                    UserSummary::id);
        }

        private static PagedList<UserId> ofARole(Shop shop, UserRepository users) {
            Role other = shop.test.aRole();
            Role theirs = shop.test.aRole();
            return new PagedList<>(
                    "users of a role",
                    n -> shop.test.stored(users, user(shop, theirs, UserStatus.ACTIVE, n)),
                    n -> shop.test.stored(users, user(shop, other, UserStatus.ACTIVE, n)),
                    (last, limit) -> shop.test.in(() -> users.withRole(theirs.id(), last, limit)),
                    id -> id);
        }

        private static User user(Shop shop, Role role, UserStatus status, int n) {
            User user = shop.samples.user(role, "paged" + shop.samples.next() + "@example.com", Shop.time(n));
            return like(user).with(User::status, status).made();
        }

        @Override
        void read(EveryRead reads) {
            UserRepository users = reads.store().identity().users();
            User user = reads.test().aUser();
            reads.ask(
                    "finding a user by e-mail",
                    () -> users.findByEmail(user.email().key()));
            reads.ask("finding a user by number", () -> users.findByNumber(user.number()));
            reads.ask("whether there are users", users::any);
            reads.ask("whether a role is in use", () -> users.anyWithRole(user.role()));
            reads.ask("the users of a role", () -> users.withRole(user.role(), null, 10));
            reads.ask("counting users", () -> users.countActive(user.role()));
            reads.ask("listing users", () -> users.list(UserRepository.Query.ALL, null, 10));
            reads.ask("the history of a user", () -> users.history(user.id(), EntryPosition.START, 10));
        }
    }
}
