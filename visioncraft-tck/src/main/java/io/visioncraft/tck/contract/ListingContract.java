package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every list has its order, and reading it in parts gives the whole; also users and roles: rules LST. */
@Rule("GEN-9")
abstract class ListingContract extends TwoCustomers {

    /** Not in the order of any list. */
    private static final List<Integer> MIXED = List.of(6, 1, 4, 0, 7, 3, 5, 2, 9, 8);

    @Test
    @Proves("LST-1")
    final void listsUsersNewestFirst() {
        User cid = stored(persistence.identity().users(), samples.user(role, "cid@example.com", AT));
        User suspended = like(bob)
                .with(User::role, role.id())
                .with(User::status, UserStatus.SUSPENDED)
                .with(User::billingProfile, null)
                .with(User::taxIdChecks, List.of())
                .with(User::version, 2L)
                .made();
        stored(persistence.identity().users(), suspended);

        List<UserSummary> all =
                inParts(last -> persistence.identity().users().list(UserRepository.Query.ALL, position(last), 2));
        List<UserSummary> active = in(() ->
                persistence.identity().users().list(UserRepository.Query.ALL.in(Set.of(UserStatus.ACTIVE)), null, 10));

        assertThat(all).extracting(UserSummary::id).containsExactly(bob.id(), cid.id(), ann.id());
        assertThat(active).extracting(UserSummary::id).containsExactly(cid.id(), ann.id());
        assertThat(all.get(2)).isEqualTo(UserSummary.of(ann));
    }

    private static UserRepository.@Nullable Position position(@Nullable UserSummary last) {
        return last == null ? null : new UserRepository.Position(last.createdAt(), last.id());
    }

    @Test
    @Proves("LST-1")
    @Rule("GEN-12")
    final void listsUsersByTheTimeWhenTheyWereMade() {
        Role role = aRole();
        Instant at = AT.plusSeconds(1_000);
        User first = stored(persistence.identity().users(), samples.user(role, "first@example.com", at));
        User second =
                stored(persistence.identity().users(), samples.user(role, "second@example.com", at.plusNanos(1_000)));
        User third = stored(
                persistence.identity().users(),
                like(samples.user(role, "third@example.com", at.plusSeconds(1)))
                        .with(User::status, UserStatus.SUSPENDED)
                        .made());
        UserRepository.Query since = UserRepository.Query.ALL.made(at, null);

        assertThat(made(since)).containsExactly(third.id(), second.id(), first.id());
        assertThat(made(since.made(at.plusNanos(1_000), at.plusSeconds(1)))).containsExactly(second.id());
        assertThat(made(since.made(at, at.plusNanos(1_000)))).containsExactly(first.id());
        assertThat(made(since.made(at, at))).isEmpty();
        assertThat(made(since.in(Set.of(UserStatus.SUSPENDED)))).containsExactly(third.id());
        assertThat(made(since.made(null, at))).doesNotContain(first.id(), second.id(), third.id());
    }

    private List<UserId> made(UserRepository.Query query) {
        List<UserSummary> found = inParts(last -> persistence.identity().users().list(query, position(last), 1));
        return found.stream().map(UserSummary::id).toList();
    }

    @Test
    @Proves("LST-2")
    final void countsUsersByRole() {
        Role empty = stored(persistence.identity().roles(), samples.role("Empty"));
        within(() -> persistence
                .identity()
                .users()
                .save(
                        like(bob)
                                .with(User::role, role.id())
                                .with(User::status, UserStatus.SUSPENDED)
                                .with(User::billingProfile, null)
                                .with(User::taxIdChecks, List.of())
                                .with(User::version, 2L)
                                .made(),
                        List.of()));

        assertThat(in(() -> persistence.identity().users().any())).isTrue();
        assertThat(in(() -> persistence.identity().users().anyWithRole(role.id())))
                .isTrue();
        assertThat(in(() -> persistence.identity().users().anyWithRole(empty.id())))
                .isFalse();
        assertThat(in(() -> persistence.identity().users().withRole(role.id(), null, 10)))
                .containsExactly(ann.id(), bob.id());
        assertThat(in(() -> persistence.identity().users().withRole(role.id(), ann.id(), 10)))
                .containsExactly(bob.id());
        assertThat(in(() -> persistence.identity().users().withRole(empty.id(), null, 10)))
                .isEmpty();
        assertThat(in(() -> persistence.identity().users().countActive(role.id())))
                .isEqualTo(1);
        assertThat(in(() -> persistence.identity().users().findByEmail("ann@example.com")))
                .contains(ann);
        assertThat(in(() -> persistence.identity().users().findByEmail("Ann@example.com")))
                .isEmpty();
    }

    @Test
    @Proves("LST-3")
    @Rule("GEN-11")
    final void listsRolesByFoldedName() {
        stored(persistence.identity().roles(), samples.role("straße"));
        stored(persistence.identity().roles(), samples.role("Strasse"));
        stored(persistence.identity().roles(), samples.role("\uFF5Ewave"));
        stored(persistence.identity().roles(), samples.role("\uD835\uDC00lpha"));

        List<Role> all = in(() -> persistence.identity().roles().all());

        assertThat(all)
                .extracting(Role::name)
                .containsExactly("Customers", "Strasse", "straße", "\uFF5Ewave", "\uD835\uDC00lpha");
    }

    @Test
    @Proves("LST-6")
    @Rule("GEN-5")
    final void showsATransactionTheRowsItAddedToAnyListAndForgetsThemWithIt() {
        for (PagedList<?> list : PagedLists.of(this)) {
            MIXED.forEach(n -> list.insert().accept(n + 10));
            List<Object> there = list.whole();
            List<Object> seen = new ArrayList<>();

            rolledBack(() -> {
                list.insert().accept(50);
                list.noise().accept(50);
                seen.addAll(list.whole());
            });

            assertThat(seen)
                    .as(list.name() + ", within the transaction")
                    .hasSize(there.size() + 1)
                    .containsAll(there);
            assertThat(list.whole()).as(list.name() + ", after its rollback").isEqualTo(there);
        }
    }

    @Test
    @Proves("LST-12")
    final void readsEachListInPartsAsTheWhole() {
        for (PagedList<?> list : PagedLists.of(this)) {
            int before = list.whole().size();
            MIXED.forEach(n -> list.insert().accept(n + 10));

            List<Object> whole = list.whole();

            assertThat(whole).as(list.name()).hasSize(before + MIXED.size()).doesNotHaveDuplicates();
            for (int limit : List.of(1, 2, 3, whole.size(), whole.size() + 1)) {
                assertThat(list.inParts(limit, part -> {}))
                        .as("%s, %d at a time", list.name(), limit)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    @Proves("LST-13")
    final void neitherDoublesNorHidesWhatIsThereWhileRowsAreInserted() {
        for (PagedList<?> list : PagedLists.of(this)) {
            MIXED.forEach(n -> list.insert().accept(n + 10));
            List<Object> there = list.whole();

            List<Object> read = list.inParts(2, part -> {
                if (part <= MIXED.size() / 2) {
                    list.insert().accept(part);
                    list.insert().accept(part + 40);
                }
            });

            assertThat(read).as(list.name()).doesNotHaveDuplicates();
            assertThat(read.stream().filter(there::contains)).as(list.name()).isEqualTo(there);
        }
    }

    @Test
    @Proves("LST-14")
    final void keepsToItsFilterOnEveryPart() {
        for (PagedList<?> list : PagedLists.of(this)) {
            MIXED.forEach(n -> list.insert().accept(n + 10));
            List<Object> wanted = list.whole();
            MIXED.forEach(n -> list.noise().accept(n + 10));

            assertThat(list.whole()).as(list.name()).isEqualTo(wanted);
            assertThat(list.inParts(2, part -> {}))
                    .as(list.name() + ", 2 at a time")
                    .isEqualTo(wanted);
        }
    }
}
