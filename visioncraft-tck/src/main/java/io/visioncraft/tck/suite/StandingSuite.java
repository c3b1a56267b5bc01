package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.identity.IdentityCodes.ROLE_NOT_FOUND;
import static io.visioncraft.identity.IdentityCodes.USER_NOT_ACTIVE;
import static io.visioncraft.identity.IdentityCodes.USER_NOT_FOUND;
import static io.visioncraft.identity.IdentityCodes.USER_NOT_SUSPENDED;
import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ReinstateUser;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How users are suspended and reinstated, on every store, and who sees why. */
abstract class StandingSuite extends BehaviourSuite {

    private static final UserId UNKNOWN = new UserId(new UUID(7, 7));

    private IdentityFixtures people;
    private User ann;
    private User ada;
    private Caller asAda;

    @BeforeEach
    void beginWithACustomerAndAnAdministrator() {
        people = IdentityFixtures.in(vc);
        ada = people.theAdministrator();
        asAda = Caller.user(ada.id());
        ann = people.aCustomer("ann@example.com", "Ann");
        events.clear();
    }

    @Test
    @Rule({"IDN-8", "GEN-10", "EVT-1"})
    void suspendsAndReinstatesAlike() {
        User suspended = vc.users().suspend(asAda, SuspendUser.of(ann.id(), "Chargebacks"));
        clock.advance(Duration.ofDays(1));
        User reinstated = vc.users().reinstate(asAda, ReinstateUser.of(ann.id(), "Paid"));

        assertThat(suspended.status()).isEqualTo(UserStatus.SUSPENDED);
        assertThat(reinstated)
                .isEqualTo(like(ann)
                        .with(User::changedAt, clock.instant())
                        .with(User::version, 3L)
                        .made());
        assertThat(events.types()).containsExactly("user.suspended", "user.reinstated");
        assertThat(events.all()).allSatisfy(event -> assertThat(event.data()).isEmpty());
        String by = ada.id().toString();
        assertThat(history(ann.id()))
                .containsExactly(
                        new StatusChange<>(null, UserStatus.ACTIVE, ann.createdAt(), "VISITOR", "", ""),
                        new StatusChange<>(
                                UserStatus.ACTIVE, UserStatus.SUSPENDED, ann.createdAt(), "USER", by, "Chargebacks"),
                        new StatusChange<>(
                                UserStatus.SUSPENDED, UserStatus.ACTIVE, clock.instant(), "USER", by, "Paid"));
    }

    @Test
    @Rule("GEN-9")
    void readsTheHistoryInParts() {
        vc.users().suspend(asAda, SuspendUser.of(ann.id(), "Chargebacks"));
        vc.users().reinstate(asAda, ReinstateUser.of(ann.id(), "Paid"));

        Listing<StatusChange<UserStatus>> first = vc.users().history(asAda, ann.id(), ListRequest.first(2));
        Listing<StatusChange<UserStatus>> second =
                vc.users().history(asAda, ann.id(), ListRequest.first(2).after(first.next()));

        assertThat(first.items()).extracting(StatusChange::reason).containsExactly("", "Chargebacks");
        assertThat(second.items()).extracting(StatusChange::reason).containsExactly("Paid");
        assertThat(second.more()).isFalse();
    }

    @Test
    @Rule("IDN-9")
    void keepsFromACustomerWhyStaffSuspendedIt() {
        vc.users().suspend(asAda, SuspendUser.of(ann.id(), "Looks like fraud"));
        vc.users().reinstate(asAda, ReinstateUser.of(ann.id(), "A lawyer called"));
        Caller asAnn = Caller.user(ann.id());

        List<StatusChange<UserStatus>> shown =
                vc.users().history(asAnn, ann.id(), ListRequest.first()).items();

        assertThat(shown)
                .extracting(StatusChange::to)
                .containsExactly(UserStatus.ACTIVE, UserStatus.SUSPENDED, UserStatus.ACTIVE);
        assertThat(shown).extracting(StatusChange::reason).containsOnly("");
        assertThat(history(ann.id()))
                .extracting(StatusChange::reason)
                .containsExactly("", "Looks like fraud", "A lawyer called");
        for (Caller caller : List.of(asAnn, asAda)) {
            assertThat(vc.users().export(caller, ann.id()).content().toString())
                    .contains("SUSPENDED")
                    .doesNotContain("fraud", "lawyer");
        }
    }

    @Test
    @Rule({"IDN-8", "ROL-5"})
    void shutsASuspendedUserOutAtOnce() {
        Caller asAnn = Caller.user(ann.id());
        vc.users().suspend(asAda, SuspendUser.of(ann.id(), "Chargebacks"));

        assertRejected(NOT_AUTHENTICATED, () -> vc.users().get(asAnn, ann.id()));
        assertRejected(NOT_AUTHENTICATED, () -> vc.users().get(Caller.user(UNKNOWN), ann.id()));

        vc.users().reinstate(asAda, ReinstateUser.of(ann.id(), "Paid"));
        assertThat(vc.users().get(asAnn, ann.id()).status()).isEqualTo(UserStatus.ACTIVE);
    }

    @Test
    @Rule("IDN-8")
    void suspendsOnlyActiveAndReinstatesOnlySuspendedUsers() {
        User invited = people.anInvitedCustomer();
        User suspended = people.aSuspendedUser();
        events.clear();

        VisionCraftException rejection = assertRejected(
                USER_NOT_ACTIVE, () -> vc.users().suspend(asAda, SuspendUser.of(suspended.id(), "Again")));
        assertRejected(USER_NOT_ACTIVE, () -> vc.users().suspend(asAda, SuspendUser.of(invited.id(), "Early")));
        assertRejected(USER_NOT_SUSPENDED, () -> vc.users().reinstate(asAda, ReinstateUser.of(ann.id(), "Why")));
        assertRejected(USER_NOT_SUSPENDED, () -> vc.users().reinstate(asAda, ReinstateUser.of(invited.id(), "Why")));

        assertThat(rejection.details()).containsEntry("status", "SUSPENDED");
        assertThat(events.all()).isEmpty();
        assertThat(vc.users().get(asAda, suspended.id())).isEqualTo(suspended);
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void letsOnlyThoseWithThePermissionActOnAUsersStanding() {
        RoleId staffRole = people.role(BuiltInRole.STAFF).id();
        Caller staff = Caller.user(people.aMemberOfStaff().id());
        events.clear();

        for (Caller caller : List.of(Caller.visitor(), staff, Caller.user(ann.id()), system("user:change:any"))) {
            assertRejected(missingFor(caller), () -> vc.users().suspend(caller, SuspendUser.of(ann.id(), "Because")));
            assertRejected(
                    missingFor(caller), () -> vc.users().reinstate(caller, ReinstateUser.of(ann.id(), "Because")));
            assertRejected(missingFor(caller), () -> vc.users().assignRole(caller, AssignRole.of(ann.id(), staffRole)));
        }
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    void refusesBadInput() {
        assertInvalid(REQUIRED, "reason", () -> vc.users().suspend(asAda, SuspendUser.of(ann.id(), " \n ")));
        assertInvalid(REQUIRED, "reason", () -> vc.users().reinstate(asAda, ReinstateUser.of(ann.id(), "")));
        assertInvalid(
                TOO_LONG, "reason", () -> vc.users().suspend(asAda, SuspendUser.of(ann.id(), "x".repeat(20_001))));
        assertInvalid(
                CONTROL_CHARACTER, "reason", () -> vc.users().suspend(asAda, SuspendUser.of(ann.id(), "a\u0007")));
        assertInvalid(REQUIRED, "user", () -> vc.users().suspend(asAda, new SuspendUser(noUser(), "Because", null)));
        assertInvalid(REQUIRED, "role", () -> vc.users().assignRole(asAda, new AssignRole(ann.id(), noRole(), null)));
        assertRejected(USER_NOT_FOUND, () -> vc.users().suspend(asAda, SuspendUser.of(UNKNOWN, "Because")));
        assertRejected(USER_NOT_FOUND, () -> vc.users().reinstate(asAda, ReinstateUser.of(UNKNOWN, "Because")));
        assertRejected(USER_NOT_FOUND, () -> vc.users().assignRole(asAda, AssignRole.of(UNKNOWN, ada.role())));
        assertRejected(
                ROLE_NOT_FOUND,
                () -> vc.users().assignRole(asAda, AssignRole.of(ann.id(), new RoleId(new UUID(7, 7)))));
    }

    @Test
    @Rule("GEN-6")
    void refusesAStaleVersion() {
        vc.users().suspend(asAda, SuspendUser.of(ann.id(), "Chargebacks").atVersion(1));

        assertRejected(
                StaleAggregateException.CODE,
                () -> vc.users()
                        .reinstate(asAda, ReinstateUser.of(ann.id(), "Paid").atVersion(1)));
        assertRejected(
                StaleAggregateException.CODE,
                () -> vc.users()
                        .suspend(asAda, SuspendUser.of(ann.id(), "Again").atVersion(1)));
        assertRejected(
                StaleAggregateException.CODE,
                () -> vc.users()
                        .assignRole(asAda, AssignRole.of(ann.id(), ada.role()).atVersion(1)));
    }

    @Test
    @Rule("GEN-7")
    void suspendsOncePerKey() {
        Caller keyed = asAda.withKey("k-1");
        SuspendUser command = SuspendUser.of(ann.id(), "Chargebacks");

        List<Outcome<User>> outcomes = Race.times(4, n -> () -> vc.users().suspend(keyed, command));

        assertThat(outcomes).allMatch(Outcome::succeeded);
        assertThat(outcomes).extracting(Outcome::answer).containsOnly(vc.users().get(asAda, ann.id()));
        assertThat(events.types()).containsExactly("user.suspended");
    }

    private List<StatusChange<UserStatus>> history(UserId user) {
        return vc.users().history(asAda, user, ListRequest.first()).items();
    }

    @SuppressWarnings("NullAway") // hostile on purpose
    private static UserId noUser() {
        return null;
    }

    @SuppressWarnings("NullAway") // hostile on purpose
    private static RoleId noRole() {
        return null;
    }
}
