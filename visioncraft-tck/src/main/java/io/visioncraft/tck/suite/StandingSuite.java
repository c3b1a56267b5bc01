package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.identity.IdentityCodes.ESCALATION;
import static io.visioncraft.identity.IdentityCodes.LAST_ADMINISTRATOR;
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

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.Permission;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.DeleteRole;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.ReinstateUser;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.identity.UserSummary;
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
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Where users stand on every store: suspended, reinstated, in which role. */
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

    @Test
    @Rule({"ROL-3", "EVT-1"})
    void assignsARole() {
        Role staff = people.role(BuiltInRole.STAFF);

        User promoted = vc.users().assignRole(asAda, AssignRole.of(ann.id(), staff.id()));

        assertThat(promoted.role()).isEqualTo(staff.id());
        assertThat(vc.users().get(asAda, ann.id())).isEqualTo(promoted);
        assertThat(events.types()).containsExactly("user.role-assigned");
        assertThat(events.all().get(0).data())
                .containsEntry("from", ann.role().toString())
                .containsEntry("to", staff.id().toString());
    }

    @Test
    @Rule("ROL-5")
    void feelsANewRoleAtTheNextCall() {
        Caller asAnn = Caller.user(ann.id());
        assertRejected(PERMISSION_MISSING, () -> vc.users().list(asAnn, UserQuery.all(), ListRequest.first()));

        vc.users()
                .assignRole(
                        asAda,
                        AssignRole.of(ann.id(), people.role(BuiltInRole.STAFF).id()));

        assertThat(vc.users().list(asAnn, UserQuery.all(), ListRequest.first()).items())
                .hasSize(2);
    }

    @Test
    @Rule("ROL-3")
    void changesNothingWhenTheRoleIsTheSame() {
        User same = vc.users().assignRole(asAda, AssignRole.of(ann.id(), ann.role()));

        assertThat(same).isEqualTo(ann);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("ROL-3")
    void letsNobodyPromoteItselfOrOthersAboveItself() {
        User lead = people.aUserWith("user:assign-role:any", "user:suspend:any", "order:work:any");
        Caller asLead = Caller.user(lead.id());
        Role weaker = people.aRoleOf("order:work:any");
        Role stronger = people.aRoleOf("order:work:any", "role:manage:any");
        User worker = people.aUserWith(weaker);
        User strong = people.aUserWith(stronger);
        events.clear();

        assertRejected(ESCALATION, () -> vc.users().assignRole(asLead, AssignRole.of(lead.id(), ada.role())));
        assertRejected(ESCALATION, () -> vc.users().assignRole(asLead, AssignRole.of(worker.id(), stronger.id())));
        assertRejected(ESCALATION, () -> vc.users().assignRole(asLead, AssignRole.of(strong.id(), weaker.id())));
        assertRejected(ESCALATION, () -> vc.users().assignRole(asLead, AssignRole.of(ada.id(), weaker.id())));
        assertRejected(ESCALATION, () -> vc.users().suspend(asLead, SuspendUser.of(ada.id(), "Coup")));
        assertRejected(ESCALATION, () -> vc.users().suspend(asLead, SuspendUser.of(strong.id(), "Coup")));
        assertThat(events.all()).isEmpty();

        User demoted = vc.users().assignRole(asLead, AssignRole.of(lead.id(), weaker.id()));
        assertThat(demoted.role()).isEqualTo(weaker.id());
    }

    @Test
    @Rule("ROL-3")
    void letsASystemActWithinItsStatedPermissions() {
        Role worker = people.aRoleOf("order:work:any");
        Caller weak = system("user:assign-role:any", "user:suspend:any");
        Caller strong = system("user:assign-role:any", "user:suspend:any", "order:work:any");
        User bob = people.aUserWith(worker);

        assertRejected(ESCALATION, () -> vc.users().suspend(weak, SuspendUser.of(bob.id(), "Leave")));
        User suspended = vc.users().suspend(strong, SuspendUser.of(bob.id(), "Leave"));
        assertRejected(ESCALATION, () -> vc.users().reinstate(weak, ReinstateUser.of(bob.id(), "Back")));
        User reinstated = vc.users().reinstate(strong, ReinstateUser.of(bob.id(), "Back"));

        assertThat(suspended.status()).isEqualTo(UserStatus.SUSPENDED);
        assertThat(reinstated.status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(history(bob.id())).extracting(StatusChange::callerName).contains("test");
    }

    @Test
    @Rule("ROL-3")
    void letsNobodyButAnAdministratorActOnOne() {
        User operator = people.aUserWith(texts(vc.permissions().all()));
        User bob = people.anotherAdministrator();
        Caller nightly = system(texts(vc.permissions().all()));
        events.clear();

        for (Caller caller : List.of(Caller.user(operator.id()), nightly)) {
            assertRejected(ESCALATION, () -> vc.users().assignRole(caller, AssignRole.of(operator.id(), ada.role())));
            assertRejected(ESCALATION, () -> vc.users().assignRole(caller, AssignRole.of(bob.id(), ann.role())));
            assertRejected(ESCALATION, () -> vc.users().suspend(caller, SuspendUser.of(bob.id(), "Coup")));
            assertRejected(ESCALATION, () -> vc.users().erase(caller, EraseUser.of(bob.id(), "Coup")));
            assertRejected(
                    ESCALATION,
                    () -> vc.users()
                            .changeProfile(caller, ChangeProfile.of(bob.id()).named("Mallory")));
        }
        assertThat(events.all()).isEmpty();
        assertThat(vc.users().suspend(asAda, SuspendUser.of(bob.id(), "Leave")).status())
                .isEqualTo(UserStatus.SUSPENDED);
    }

    @Test
    @Rule("ROL-3")
    void countsWhatIsStoredThoughThisInstanceDoesNotRegisterIt() {
        VisionCraft newer = standIns.builder(persistence, issuer())
                .permission(DeclaredPermission.forAdministrators(Permission.parse("dance:lead:any"), "Lead a dance"))
                .build();
        String[] allHere = texts(vc.permissions().all());
        Role dancers = newer.roles().create(asAda, CreateRole.of("Dancers", "dance:lead:any", "order:work:any"));
        String[] andDance =
                Stream.concat(Stream.of(allHere), Stream.of("dance:lead:any")).toArray(String[]::new);
        Role lead = newer.roles().create(asAda, CreateRole.of("Lead", andDance));
        User operator = people.aUserWith(allHere);
        Caller asOperator = Caller.user(operator.id());
        User dancer =
                newer.users().assignRole(asAda, AssignRole.of(people.aCustomer().id(), dancers.id()));
        Caller asLead = Caller.user(newer.users()
                .assignRole(asAda, AssignRole.of(people.aCustomer().id(), lead.id()))
                .id());
        events.clear();

        for (Caller caller : List.of(asOperator, system(andDance))) {
            assertRejected(ESCALATION, () -> vc.users().assignRole(caller, AssignRole.of(operator.id(), dancers.id())));
            assertRejected(ESCALATION, () -> vc.users().assignRole(caller, AssignRole.of(operator.id(), ada.role())));
            assertRejected(ESCALATION, () -> vc.users().suspend(caller, SuspendUser.of(dancer.id(), "Coup")));
            assertRejected(ESCALATION, () -> vc.roles().delete(caller, DeleteRole.of(dancers.id())));
            assertRejected(
                    ESCALATION,
                    () -> vc.roles().change(caller, ChangeRole.of(dancers.id()).granting("order:work:any")));
        }
        assertThat(events.all()).isEmpty();

        assertThat(vc.users()
                        .assignRole(asLead, AssignRole.of(ann.id(), dancers.id()))
                        .role())
                .isEqualTo(dancers.id());
        assertThat(vc.roles()
                        .change(asAda, ChangeRole.of(dancers.id()).granting("order:work:any"))
                        .permissions())
                .hasSize(1);
    }

    private static String[] texts(Collection<Permission> permissions) {
        return permissions.stream().map(Permission::toString).toArray(String[]::new);
    }

    @Test
    @Rule("ROL-4")
    void keepsTheLastAdministrator() {
        RoleId customer = ann.role();

        assertRejected(LAST_ADMINISTRATOR, () -> vc.users().suspend(asAda, SuspendUser.of(ada.id(), "Bye")));
        assertRejected(LAST_ADMINISTRATOR, () -> vc.users().assignRole(asAda, AssignRole.of(ada.id(), customer)));
        User bob = people.anotherAdministrator();
        vc.users().suspend(asAda, SuspendUser.of(bob.id(), "Leave"));
        assertRejected(LAST_ADMINISTRATOR, () -> vc.users().suspend(asAda, SuspendUser.of(ada.id(), "Bye")));
        User demoted = vc.users().assignRole(asAda, AssignRole.of(bob.id(), customer));

        assertThat(demoted.role()).isEqualTo(customer);
        assertThat(activeAdministrators()).containsExactly(ada.id());
    }

    @RepeatedTest(5)
    @Rule("ROL-4")
    void leavesOneOfTwoAdministratorsWhoDemoteEachOtherAtOnce() {
        User bob = people.anotherAdministrator();
        Caller asBob = Caller.user(bob.id());

        List<Outcome<User>> outcomes = race(
                () -> vc.users().assignRole(asAda, AssignRole.of(bob.id(), ann.role())),
                () -> vc.users().assignRole(asBob, AssignRole.of(ada.id(), ann.role())));

        assertOneWon(outcomes);
    }

    @RepeatedTest(5)
    @Rule("ROL-4")
    void leavesOneOfTwoAdministratorsWhoSuspendEachOtherAtOnce() {
        User bob = people.anotherAdministrator();
        Caller asBob = Caller.user(bob.id());

        List<Outcome<User>> outcomes = race(
                () -> vc.users().suspend(asAda, SuspendUser.of(bob.id(), "Coup")),
                () -> vc.users().suspend(asBob, SuspendUser.of(ada.id(), "Coup")));

        assertOneWon(outcomes);
    }

    @RepeatedTest(5)
    @Rule("ROL-4")
    void leavesOneOfTwoAdministratorsWhoLeaveAtOnce() {
        User bob = people.anotherAdministrator();
        Caller asBob = Caller.user(bob.id());

        List<Outcome<User>> outcomes = race(
                () -> vc.users().suspend(asAda, SuspendUser.of(ada.id(), "Retired")),
                () -> vc.users().assignRole(asBob, AssignRole.of(bob.id(), ann.role())));

        assertOneWon(outcomes);
    }

    @Test
    @Rule("ROL-4")
    void leavesOneAdministratorEvenWhereBothCountBeforeEitherActs() {
        User bob = people.anotherAdministrator();
        Caller asBob = Caller.user(bob.id());
        VisionCraft slow =
                libraryOver(Interleaving.after(persistence, "users", "countActive", Interleaving.meetingOf(2)));

        List<Outcome<User>> outcomes = race(
                () -> slow.users().suspend(asAda, SuspendUser.of(bob.id(), "Coup")),
                () -> slow.users().assignRole(asBob, AssignRole.of(ada.id(), ann.role())));

        assertOneWon(outcomes);
    }

    private void assertOneWon(List<Outcome<User>> outcomes) {
        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .singleElement()
                // the loser came too late to count, or was already shut out
                .satisfies(outcome -> assertThat(outcome.thrown())
                        .isInstanceOfSatisfying(
                                VisionCraftException.class,
                                rejection -> assertThat(rejection.code())
                                        .isIn(
                                                "last-administrator",
                                                "not-authenticated",
                                                "permission-missing",
                                                "escalation")));
        assertThat(activeAdministrators()).hasSize(1);
    }

    private List<UserId> activeAdministrators() {
        return vc
                .users()
                .list(
                        system("user:read:any"),
                        UserQuery.inStatus(UserStatus.ACTIVE),
                        ListRequest.first(ListRequest.MAX_LIMIT))
                .items()
                .stream()
                .filter(user -> user.role().equals(ada.role()))
                .map(UserSummary::id)
                .toList();
    }

    private List<StatusChange<UserStatus>> history(UserId user) {
        return vc.users().history(asAda, user, ListRequest.first()).items();
    }

    private static List<Outcome<User>> race(Callable<User> one, Callable<User> other) {
        return Race.of(List.of(one, other));
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
