package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.authentication.AuthenticationCodes.BAD_CREDENTIALS;
import static io.visioncraft.authentication.AuthenticationCodes.BAD_TOKEN;
import static io.visioncraft.identity.IdentityCodes.ESCALATION;
import static io.visioncraft.identity.IdentityCodes.LAST_ADMINISTRATOR;
import static io.visioncraft.identity.IdentityCodes.RESERVED_EMAIL;
import static io.visioncraft.identity.IdentityCodes.USER_ERASED;
import static io.visioncraft.identity.IdentityCodes.USER_NOT_ACTIVE;
import static io.visioncraft.identity.IdentityCodes.USER_NOT_FOUND;
import static io.visioncraft.identity.IdentityCodes.USER_NOT_SUSPENDED;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.ChangePassword;
import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CreateUser;
import io.visioncraft.identity.DeleteRole;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.ReinstateUser;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.Tombstone;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import io.visioncraft.testkit.Shown;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Erasing a user on every store: the user itself. {@link TextErasureSuite} has what the user wrote. */
@Rule("IDN-8")
abstract class ErasureSuite extends BehaviourSuite {

    private static final Caller VISITOR = Caller.visitor();
    private static final String PASSWORD = IdentityFixtures.PASSWORD;

    private IdentityFixtures people;
    private User ann;
    private Caller asAda;

    @BeforeEach
    void beginWithACustomerAndAnAdministrator() {
        people = IdentityFixtures.in(vc);
        asAda = people.admin();
        ann = people.aCustomer("ann@example.com", "Ann Smith");
        vc.users()
                .changeProfile(
                        asAda,
                        ChangeProfile.of(ann.id())
                                .billedTo(BillingProfile.of("Ann Smith Ltd", "Lane 1", "1000", "Town", "DE")));
        events.clear();
    }

    @Test
    @Rule({"GEN-10", "EVT-1"})
    void putsTombstonesInThePlaceOfAllThatIsPersonal() {
        User erased = vc.users().erase(asAda, EraseUser.of(ann.id(), "She asked for it"));

        assertThat(erased)
                .isEqualTo(like(ann)
                        .with(User::email, Tombstone.email(ann.id()))
                        .with(User::name, "[erased]")
                        .with(User::status, UserStatus.ERASED)
                        .with(User::billingProfile, null)
                        .with(User::version, 3L)
                        .made());
        assertThat(erased.email().key()).isEqualTo("erased-" + ann.id() + "@erased.invalid");
        assertThat(vc.users().get(asAda, ann.id())).isEqualTo(erased);
        assertThat(Shown.of(vc.users()
                        .list(asAda, UserQuery.all(), ListRequest.first())
                        .items()))
                .doesNotContain("Ann", "ann@");
        assertThat(history(ann.id()))
                .endsWith(new StatusChange<>(
                        UserStatus.ACTIVE,
                        UserStatus.ERASED,
                        clock.instant(),
                        "USER",
                        asAda.name(),
                        "She asked for it"));
        assertThat(events.types()).containsExactly("user.erased");
        assertThat(events.all().get(0).data()).isEmpty();
    }

    @Test
    @Rule("IDN-2")
    void givesTheAddressBack() {
        erase(ann);

        assertThat(vc.users().findByEmail(asAda, "ann@example.com")).isEmpty();
        User other = vc.authentication().register(VISITOR, RegisterUser.of("Ann@Example.com", "Ann Other", PASSWORD));

        assertThat(other.id()).isNotEqualTo(ann.id());
        assertThat(vc.users().findByEmail(asAda, "ann@example.com")).contains(other);
    }

    @Test
    @Rule("IDN-2")
    void keepsItsOwnAddressesForItself() {
        String taken = Tombstone.email(ann.id()).text();

        assertInvalid(
                RESERVED_EMAIL,
                "email",
                () -> vc.authentication().register(VISITOR, RegisterUser.of(taken, "Bob", PASSWORD)));
        assertInvalid(
                RESERVED_EMAIL, "email", () -> vc.users().create(asAda, CreateUser.of("X@Erased.INVALID", "Bob")));

        erase(ann);
        assertThat(vc.authentication()
                        .register(VISITOR, RegisterUser.of("bob@import.invalid", "Bob", PASSWORD))
                        .name())
                .isEqualTo("Bob");
    }

    @Test
    @Rule({"IDN-7", "EVT-1"})
    void endsEverySession() {
        Tokens phone = logIn();
        Tokens laptop = logIn();
        events.clear();

        erase(ann);

        assertDead(phone);
        assertDead(laptop);
        assertRejected(NOT_AUTHENTICATED, () -> vc.users().get(Caller.user(ann.id()), ann.id()));
        assertThat(events.types()).containsExactly("user.erased", "session.ended", "session.ended");
        assertThat(events.all().get(1).data()).containsEntry("reason", "erasure");
    }

    @Test
    @Rule("IDN-4")
    void answersALogInAsForSomebodyUnknown() {
        long before = standIns.passwords().work();
        VisionCraftException unknown = assertRejected(BAD_CREDENTIALS, () -> logIn("nobody@example.com"));
        long work = standIns.passwords().work() - before;
        erase(ann);
        events.clear();

        for (String address :
                List.of("ann@example.com", Tombstone.email(ann.id()).text())) {
            before = standIns.passwords().work();
            VisionCraftException rejection = assertRejected(BAD_CREDENTIALS, () -> logIn(address));
            assertThat(rejection.getMessage()).isEqualTo(unknown.getMessage());
            assertThat(standIns.passwords().work() - before).isEqualTo(work);
        }
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("IDN-7")
    void leavesNoUsableHash() {
        erase(ann);

        Credentials left = persistence
                .transactions()
                .<Credentials, RuntimeException>inTransaction(() -> persistence
                        .authentication()
                        .credentials()
                        .find(ann.id())
                        .orElseThrow());
        assertThat(left.hash()).isEqualTo(PasswordHash.ERASED);
        assertThat(left.generation()).isEqualTo(2);
    }

    @Test
    void erasesInWhateverStatus() {
        for (User user : List.of(people.aSuspendedUser(), people.anInvitedCustomer())) {
            User erased = erase(user);

            assertThat(erased.status()).isEqualTo(UserStatus.ERASED);
            assertThat(history(user.id())).last().extracting(StatusChange::from).isEqualTo(user.status());
        }
    }

    @Test
    void letsNothingLeadOutOfIt() {
        User erased = erase(ann);
        Role staff = people.role(BuiltInRole.STAFF);
        events.clear();

        assertRejected(USER_ERASED, () -> erase(ann));
        assertRejected(USER_ERASED, () -> vc.users().assignRole(asAda, AssignRole.of(ann.id(), staff.id())));
        assertRejected(USER_ERASED, () -> vc.users().assignRole(asAda, AssignRole.of(ann.id(), ann.role())));
        assertRejected(
                USER_ERASED,
                () -> vc.users().changeProfile(asAda, ChangeProfile.of(ann.id()).named("Ann")));
        assertRejected(USER_NOT_ACTIVE, () -> vc.users().suspend(asAda, SuspendUser.of(ann.id(), "Because")));
        assertRejected(USER_NOT_SUSPENDED, () -> vc.users().reinstate(asAda, ReinstateUser.of(ann.id(), "Because")));
        assertRejected(
                NOT_AUTHENTICATED,
                () -> vc.authentication()
                        .changePassword(Caller.user(ann.id()), ChangePassword.of(PASSWORD, "x".repeat(15))));

        assertThat(vc.users().get(asAda, ann.id())).isEqualTo(erased);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("ROL-2")
    void leavesNoRoleInUse() {
        Role agents = people.aRoleOf("order:read:any");
        User agent = people.aUserWith(agents);
        events.clear();

        User erased = erase(agent);

        assertThat(erased.role()).isEqualTo(people.role(BuiltInRole.CUSTOMER).id());
        assertThat(events.types()).containsExactly("user.role-assigned", "user.erased");
        vc.roles().delete(asAda, DeleteRole.of(agents.id()));
    }

    @Test
    void keepsNoReasonThatTheUserGaveItself() {
        User bob = people.anotherAdministrator();
        Caller asBob = IdentityFixtures.as(bob);
        vc.users().suspend(asBob, SuspendUser.of(bob.id(), "I am going to have a baby"));
        vc.users().reinstate(asAda, ReinstateUser.of(bob.id(), "Back from leave"));

        vc.users().erase(asBob, EraseUser.of(bob.id(), "I am moving to Rome"));

        assertThat(history(bob.id()))
                .extracting(StatusChange::reason)
                .containsExactly("", "[erased]", "Back from leave", "[erased]");
    }

    @Test
    @Rule("ROL-4")
    void neverErasesTheLastAdministrator() {
        User ada = people.theAdministrator();

        assertRejected(LAST_ADMINISTRATOR, () -> erase(ada));

        assertThat(vc.users().get(asAda, ada.id())).isEqualTo(ada);
    }

    @RepeatedTest(5)
    @Rule("ROL-4")
    void leavesOneOfTwoAdministratorsWhoAreErasedAtOnce() {
        User ada = people.theAdministrator();
        User bob = people.anotherAdministrator();
        Caller system = system("user:erase:any", "user:read:any");
        List<UserId> administrators = List.of(ada.id(), bob.id());

        List<Outcome<User>> outcomes = Race.times(
                2,
                n -> () -> vc.users()
                        .erase(Caller.user(administrators.get(n)), EraseUser.of(administrators.get(n), "Left")));

        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(1);
        assertRejected(LAST_ADMINISTRATOR, () -> {
            throw Race.failures(outcomes).get(0);
        });
        assertThat(List.of(vc.users().get(system, ada.id()), vc.users().get(system, bob.id())))
                .filteredOn(user -> user.status() == UserStatus.ACTIVE)
                .hasSize(1);
    }

    @Test
    @Rule({"GEN-1", "ROL-3"})
    void letsOnlyThoseWithThePermissionWhoCoverTheUserErase() {
        User lead = people.aUserWith("user:erase:any", "user:read:any");
        Caller asLead = IdentityFixtures.as(lead);

        assertRejected(ESCALATION, () -> vc.users().erase(asLead, EraseUser.of(ann.id(), "Because")));
        for (Caller caller : List.of(
                VISITOR,
                Caller.user(ann.id()),
                IdentityFixtures.as(people.aMemberOfStaff()),
                system("user:suspend:any"))) {
            assertRejected(missingFor(caller), () -> vc.users().erase(caller, EraseUser.of(ann.id(), "Because")));
        }

        assertThat(vc.users().get(asAda, ann.id()).status()).isEqualTo(UserStatus.ACTIVE);
    }

    @Test
    @Rule({"GEN-4", "GEN-6"})
    void refusesBadInputAndAStaleVersion() {
        assertInvalid(REQUIRED, "reason", () -> vc.users().erase(asAda, EraseUser.of(ann.id(), " ")));
        assertInvalid(TOO_LONG, "reason", () -> vc.users().erase(asAda, EraseUser.of(ann.id(), "x".repeat(20_001))));
        assertInvalid(REQUIRED, "user", () -> vc.users().erase(asAda, new EraseUser(noUser(), "Because", null)));
        assertRejected(
                USER_NOT_FOUND, () -> vc.users().erase(asAda, EraseUser.of(new UserId(new UUID(7, 7)), "Because")));
        assertRejected(
                StaleAggregateException.CODE,
                () -> vc.users().erase(asAda, EraseUser.of(ann.id(), "Because").atVersion(1)));

        assertThat(vc.users().get(asAda, ann.id()).status()).isEqualTo(UserStatus.ACTIVE);
    }

    @Test
    @Rule("GEN-7")
    void erasesOncePerKey() {
        Caller keyed = asAda.withKey("k-1");
        EraseUser command = EraseUser.of(ann.id(), "She asked for it");

        List<Outcome<User>> outcomes = Race.times(4, n -> () -> vc.users().erase(keyed, command));

        assertThat(outcomes).allMatch(Outcome::succeeded);
        assertThat(outcomes).extracting(Outcome::answer).containsOnly(vc.users().get(asAda, ann.id()));
        assertThat(events.types()).containsExactly("user.erased");
    }

    @RepeatedTest(3)
    void erasesOnceHoweverOftenAtOnce() {
        List<Outcome<User>> outcomes = Race.times(4, n -> () -> erase(ann));

        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(1);
        assertThat(Race.failures(outcomes))
                .allSatisfy(failure ->
                        assertThat(((VisionCraftException) failure).code()).isEqualTo(USER_ERASED.value()));
        assertThat(events.types()).containsExactly("user.erased");
    }

    @RepeatedTest(3)
    @Rule("IDN-7")
    void leavesNothingAliveWhenLogInsAndRefreshesRaceWithIt() {
        Tokens first = logIn();

        List<Outcome<Object>> outcomes = Race.times(4, n -> () -> switch (n) {
            case 0 -> erase(ann);
            case 1 -> vc.authentication().refresh(VISITOR, RefreshSession.with(first.refreshToken()));
            default -> logIn();
        });

        assertThat(outcomes.get(0).succeeded()).isTrue();
        assertDead(first);
        outcomes.stream()
                .map(Outcome::answer)
                .filter(Tokens.class::isInstance)
                .map(Tokens.class::cast)
                .forEach(this::assertDead);
    }

    @RepeatedTest(3)
    @Rule("GEN-6")
    void leavesNothingOfAProfileThatChangesMeanwhile() {
        List<Outcome<User>> outcomes = Race.times(
                3,
                n -> () -> n == 0
                        ? erase(ann)
                        : vc.users()
                                .changeProfile(asAda, ChangeProfile.of(ann.id()).named("Ann " + n)));

        assertThat(outcomes.get(0).succeeded()).isTrue();
        assertThat(vc.users().get(asAda, ann.id()).name()).isEqualTo("[erased]");
    }

    @Test
    @Rule("IDN-7")
    void refusesAChangeOfPasswordDuringWhichTheUserIsErased() {
        VisionCraft slow = libraryOver(Interleaving.after(
                persistence, "credentials", "find", Interleaving.once(() -> Race.elsewhere(() -> erase(ann)))));

        assertRejected(
                NOT_AUTHENTICATED,
                () -> slow.authentication()
                        .changePassword(Caller.user(ann.id()), ChangePassword.of(PASSWORD, "nine quiet herons")));

        leavesNoHashBut(PasswordHash.ERASED);
    }

    private void leavesNoHashBut(PasswordHash hash) {
        assertThat(persistence
                        .transactions()
                        .<Credentials, RuntimeException>inTransaction(() -> persistence
                                .authentication()
                                .credentials()
                                .find(ann.id())
                                .orElseThrow())
                        .hash())
                .isEqualTo(hash);
    }

    private User erase(User user) {
        return vc.users().erase(asAda, EraseUser.of(user.id(), "Because"));
    }

    private Tokens logIn() {
        return logIn("ann@example.com");
    }

    private Tokens logIn(String email) {
        return vc.authentication().logIn(VISITOR, LogIn.of(email, PASSWORD));
    }

    private void assertDead(Tokens tokens) {
        assertRejected(BAD_TOKEN, () -> vc.authentication().caller(tokens.accessToken()));
        assertRejected(
                BAD_TOKEN, () -> vc.authentication().refresh(VISITOR, RefreshSession.with(tokens.refreshToken())));
    }

    private List<StatusChange<UserStatus>> history(UserId user) {
        return vc.users().history(asAda, user, ListRequest.first()).items();
    }

    @SuppressWarnings("NullAway") // hostile on purpose
    private static UserId noUser() {
        return null;
    }
}
