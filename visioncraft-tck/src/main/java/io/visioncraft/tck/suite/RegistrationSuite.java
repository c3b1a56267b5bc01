package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.LOG_IN_REQUIRED;
import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.authentication.AuthenticationCodes.NOT_CONFIGURED;
import static io.visioncraft.authentication.AuthenticationCodes.PASSWORD_GUESSABLE;
import static io.visioncraft.authentication.AuthenticationCodes.PASSWORD_TOO_SHORT;
import static io.visioncraft.identity.IdentityCodes.ALREADY_BOOTSTRAPPED;
import static io.visioncraft.identity.IdentityCodes.DUPLICATE_EMAIL;
import static io.visioncraft.identity.IdentityCodes.NOT_BOOTSTRAPPED;
import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_EMAIL;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.kernel.KernelCodes.UNPAIRED_SURROGATE;
import static io.visioncraft.spi.StoreCodes.KEY_NOT_ACCEPTED;
import static io.visioncraft.spi.StoreCodes.KEY_REUSED;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.CreateUser;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How users come to be on every store: bootstrap, registration, creation by staff. */
abstract class RegistrationSuite extends BehaviourSuite {

    private static final Caller VISITOR = Caller.visitor();
    private static final String PASSWORD = IdentityFixtures.PASSWORD;
    private static final BootstrapAdministrator ADA = BootstrapAdministrator.of("ada@example.com", "Ada", PASSWORD);
    private static final RegisterUser ANN = RegisterUser.of("Ann@Example.com", "Ann", PASSWORD);

    private IdentityFixtures people;

    @BeforeEach
    void beginWithNobody() {
        people = IdentityFixtures.in(vc);
    }

    @Test
    @Rule({"ROL-2", "EVT-1"})
    void setsAStoreUpWithItsFirstAdministrator() {
        User ada = vc.authentication().bootstrap(VISITOR, ADA);

        Caller admin = Caller.user(ada.id());
        List<Role> roles = vc.roles().list(admin, ListRequest.first()).items();
        assertThat(ada.status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(ada.createdAt()).isEqualTo(clock.instant());
        assertThat(ada.version()).isEqualTo(1);
        assertThat(vc.users().get(admin, ada.id())).isEqualTo(ada);
        assertThat(roles)
                .extracting(Role::builtIn)
                .containsExactly(BuiltInRole.ADMIN, BuiltInRole.CUSTOMER, BuiltInRole.STAFF);
        assertThat(ada.role()).isEqualTo(roles.get(0).id());
        assertThat(events.types()).containsExactly("role.created", "role.created", "role.created", "user.bootstrapped");
    }

    @Test
    @Rule("ROL-2")
    void givesTheBuiltInRolesWhatTheRegistryDeclares() {
        people.theAdministrator();

        Role admin = people.role(BuiltInRole.ADMIN);
        assertThat(admin.permissions()).isEmpty();
        assertThat(admin.effective(vc.permissions())).isEqualTo(vc.permissions().all());
        assertThat(people.role(BuiltInRole.STAFF).permissions())
                .isEqualTo(vc.permissions().staff())
                .contains(Permission.parse("user:read:any"), Permission.parse("user:create:any"));
        assertThat(people.role(BuiltInRole.CUSTOMER).permissions())
                .isEqualTo(vc.permissions().customer())
                .contains(Permission.parse("user:read:own"), Permission.parse("user:change:own"));
    }

    @Test
    @Rule("ROL-2")
    void bootstrapsOnlyOnce() {
        people.theAdministrator();
        events.clear();

        assertRejected(ALREADY_BOOTSTRAPPED, () -> vc.authentication().bootstrap(VISITOR, ADA));

        assertThat(users()).hasSize(1);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"ROL-2", "GEN-5"})
    void leavesOneAdministratorWhenTwoBootstrapAtOnce() {
        VisionCraft slow = libraryOver(Interleaving.after(persistence, "users", "any", Interleaving.meetingOf(4)));

        List<Outcome<User>> outcomes = Race.times(
                4,
                n -> () -> slow.authentication()
                        .bootstrap(VISITOR, BootstrapAdministrator.of("ada" + n + "@example.com", "Ada", PASSWORD)));

        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(1);
        assertAllRejected(outcomes, "already-bootstrapped");
        assertThat(users()).hasSize(1);
        assertThat(events.types()).containsOnlyOnce("user.bootstrapped");
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    void listsAllThatIsWrongWithTheFirstAdministrator() {
        InvalidInputException rejection = assertInvalid(
                MALFORMED_EMAIL,
                "email",
                () -> vc.authentication().bootstrap(VISITOR, BootstrapAdministrator.of("ada", " ", "short")));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("email", "name", "password");
        assertThat(persistence
                        .transactions()
                        .<Boolean, RuntimeException>inTransaction(
                                () -> persistence.identity().users().any()))
                .isFalse();
    }

    @Test
    @Rule("ROL-2")
    void makesNobodyBeforeTheStoreIsSetUp() {
        Caller staff = system("user:create:any");

        assertRejected(NOT_BOOTSTRAPPED, () -> vc.authentication().register(VISITOR, ANN));
        assertRejected(NOT_BOOTSTRAPPED, () -> vc.users().create(staff, CreateUser.of("bob@example.com", "Bob")));

        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"IDN-1", "IDN-3", "GEN-10", "EVT-1"})
    void registersAnActiveCustomer() {
        people.theAdministrator();
        events.clear();

        User ann = vc.authentication().register(VISITOR, ANN);

        Caller asAnn = Caller.user(ann.id());
        assertThat(ann.status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(ann.email().text()).isEqualTo("Ann@Example.com");
        assertThat(ann.email().key()).isEqualTo("ann@example.com");
        assertThat(ann.role()).isEqualTo(people.role(BuiltInRole.CUSTOMER).id());
        assertThat(ann.billingProfile()).isNull();
        assertThat(vc.users().get(asAnn, ann.id())).isEqualTo(ann);
        assertThat(vc.users().history(asAnn, ann.id(), ListRequest.first()).items())
                .containsExactly(new StatusChange<>(null, UserStatus.ACTIVE, clock.instant(), "VISITOR", "", ""));
        assertThat(events.types()).containsExactly("user.registered");
    }

    @Test
    @Rule({"IDN-8", "IDN-6"})
    void keepsPersonalDataAndSecretsOutOfEventsAndText() {
        people.theAdministrator();
        events.clear();

        User ann = vc.authentication().register(VISITOR, ANN);

        EventRecord event = events.all().get(0);
        assertThat(event.data().keySet()).containsExactly("number", "role");
        for (Object shown : List.of(event, ann, ANN, ADA)) {
            assertThat(shown.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain("ann@", "ada@", PASSWORD);
        }
    }

    @Test
    @Rule("IDN-3")
    void offersNoWayToChooseARoleWhenRegistering() {
        assertThat(RegisterUser.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("email", "name", "password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.com", "ANN@EXAMPLE.COM", " Ann@Example.Com ", "ann@EXAMPLE.com"})
    @Rule("IDN-2")
    void refusesAnAddressThatSomebodyHasHoweverItIsTyped(String again) {
        people.theAdministrator();
        vc.authentication().register(VISITOR, ANN);
        events.clear();

        assertRejected(
                DUPLICATE_EMAIL, () -> vc.authentication().register(VISITOR, RegisterUser.of(again, "Eve", PASSWORD)));

        assertThat(users()).hasSize(2);
        assertThat(events.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann+shop@example.com", "a.nn@example.com", "ann@sub.example.com", "ann@example.org"})
    @Rule("IDN-2")
    void keepsPlusTagsAndDotsDistinct(String other) {
        people.theAdministrator();
        vc.authentication().register(VISITOR, ANN);

        User second = vc.authentication().register(VISITOR, RegisterUser.of(other, "Ann", PASSWORD));

        assertThat(second.email().key()).isEqualTo(other);
    }

    @Test
    @Rule({"IDN-2", "GEN-5"})
    void givesAnAddressToOneOfManyWhoRegisterItAtOnce() {
        people.theAdministrator();
        events.clear();

        List<Outcome<User>> outcomes =
                Race.times(8, n -> () -> vc.authentication().register(VISITOR, ANN));

        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(1);
        assertAllRejected(outcomes, "duplicate-e-mail");
        assertThat(users()).hasSize(2);
        assertThat(events.types()).containsExactly("user.registered");
    }

    @Test
    @Rule("IDN-2")
    void answersABlindRegistrationAlikeWhetherOrNotTheAddressIsTaken() {
        people.theAdministrator();
        VisionCraft blind = blind();
        RegisterUser command = RegisterUser.of("bob@example.com", "Bob", PASSWORD);
        User bob = blind.authentication().register(VISITOR, command);
        long before = standIns.passwords().work();
        events.clear();

        User again = blind.authentication().register(VISITOR, command);

        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFields("id", "number")
                .isEqualTo(bob);
        assertThat(again.id()).isNotEqualTo(bob.id());
        assertThat(again.number()).isNotEqualTo(bob.number()).hasSameSizeAs(bob.number());
        assertThat(standIns.passwords().work() - before).isEqualTo(1);
        assertThat(users()).hasSize(2);
        assertThat(events.types()).containsExactly("user.registration-repeated");
        assertThat(events.all().get(0).data())
                .containsOnly(entry("user", bob.id().toString()));
        assertRejected(
                DUPLICATE_EMAIL, () -> blind.users().create(people.admin(), CreateUser.of("bob@example.com", "Bob")));
    }

    @Test
    @Rule({"IDN-2", "EVT-1"})
    void recordsEachRepeatedRegistrationBesideTheHistoryOfTheUser() {
        people.theAdministrator();
        VisionCraft blind = blind();
        RegisterUser command = RegisterUser.of("bob@example.com", "Bob", PASSWORD);
        User bob = blind.authentication().register(VISITOR, command);
        events.clear();

        blind.authentication().register(VISITOR, command);
        blind.authentication().register(VISITOR, command);

        Caller auditor = Caller.system("auditor", "event:read:any");
        List<EventRecord> notices = events.all();
        assertThat(notices).hasSize(2);
        for (EventRecord notice : notices) {
            assertThat(notice.aggregateType()).isEqualTo("notice");
            assertThat(vc.events()
                            .ofAggregate(auditor, "notice", notice.aggregateId(), ListRequest.first())
                            .items())
                    .containsExactly(notice);
        }
        assertThat(vc.events()
                        .ofAggregate(auditor, "user", bob.id().value(), ListRequest.first())
                        .items())
                .extracting(EventRecord::type)
                .containsExactly("user.registered");
    }

    @Test
    @Rule("IDN-2")
    void answersAllOfManyBlindRegistrationsAtOnceAlike() {
        people.theAdministrator();
        VisionCraft blind = blind();

        List<Outcome<User>> outcomes =
                Race.times(6, n -> () -> blind.authentication().register(VISITOR, ANN));

        assertThat(outcomes).allMatch(Outcome::succeeded);
        assertThat(users()).hasSize(2);
        assertThat(events.types()).containsOnlyOnce("user.registered");
    }

    private VisionCraft blind() {
        return standIns.builder(persistence, issuer()).blindRegistration().build();
    }

    @Test
    @Rule({"IDN-2", "GEN-4"})
    void refusesWhatIsNoEmailAddressOrName() {
        people.theAdministrator();

        assertInvalid(REQUIRED, "email", () -> register(null, "Ann", PASSWORD));
        assertInvalid(REQUIRED, "email", () -> register("  ", "Ann", PASSWORD));
        assertInvalid(MALFORMED_EMAIL, "email", () -> register("ann", "Ann", PASSWORD));
        assertInvalid(MALFORMED_EMAIL, "email", () -> register("ann@b@example.com", "Ann", PASSWORD));
        assertInvalid(
                CONTROL_CHARACTER, "email", () -> register("ann@example.com\r\nBcc: x@example.com", "Ann", PASSWORD));
        assertInvalid(TOO_LONG, "email", () -> register("a".repeat(255), "Ann", PASSWORD));
        assertInvalid(REQUIRED, "name", () -> register("ann@example.com", null, PASSWORD));
        assertInvalid(REQUIRED, "name", () -> register("ann@example.com", "", PASSWORD));
        assertInvalid(CONTROL_CHARACTER, "name", () -> register("ann@example.com", "An\u0000n", PASSWORD));
        assertInvalid(TOO_LONG, "name", () -> register("ann@example.com", "n".repeat(301), PASSWORD));
        assertInvalid(UNPAIRED_SURROGATE, "name", () -> register("ann@example.com", "Ann\uD800", PASSWORD));

        assertThat(users()).hasSize(1);
    }

    @Test
    @Rule("IDN-6")
    void refusesAPasswordThatThePolicyForbids() {
        people.theAdministrator();
        long work = standIns.passwords().work();

        assertInvalid(REQUIRED, "password", () -> register("ann@example.com", "Ann", null));
        assertInvalid(REQUIRED, "password", () -> register("ann@example.com", "Ann", ""));
        assertInvalid(PASSWORD_TOO_SHORT, "password", () -> register("ann@example.com", "Ann", "fourteen chars"));
        assertInvalid(TOO_LONG, "password", () -> register("ann@example.com", "Ann", "x".repeat(257)));
        assertInvalid(TOO_LONG, "password", () -> register("ann@example.com", "Ann", "\u0301".repeat(400_000)));
        assertInvalid(UNPAIRED_SURROGATE, "password", () -> register("ann@example.com", "Ann", PASSWORD + "\uDC00"));
        assertInvalid(
                PASSWORD_GUESSABLE,
                "password",
                () -> register("annabelle.of.the.woods@example.com", "Ann", "Annabelle.OF.the.woods"));
        assertInvalid(
                PASSWORD_GUESSABLE,
                "password",
                () -> register("ann@example.com", "Annabelle  of the Woods", "annabelle of the woods"));

        assertThat(standIns.passwords().work()).isEqualTo(work);
        assertThat(users()).hasSize(1);
    }

    @Test
    @Rule("IDN-6")
    void neverShowsARefusedPassword() {
        people.theAdministrator();

        VisionCraftException rejection =
                assertInvalid(PASSWORD_TOO_SHORT, "password", () -> register("ann@example.com", "Ann", "hunter2"));

        assertThat(rejection.getMessage()).doesNotContain("hunter2");
        assertThat(rejection.toString()).doesNotContain("hunter2");
        assertThat(rejection.details().toString()).doesNotContain("hunter2");
    }

    @Test
    @Rule("GEN-7")
    void takesNoKeyWithASecret() {
        people.theAdministrator();
        Caller keyed = VISITOR.withKey("k-1");

        assertRejected(KEY_NOT_ACCEPTED, () -> vc.authentication().register(keyed, ANN));
        assertRejected(KEY_NOT_ACCEPTED, () -> vc.authentication().bootstrap(keyed, ADA));
    }

    @Test
    @Rule({"IDN-1", "IDN-6"})
    void takesNoPasswordsWithoutAHasher() {
        VisionCraft plain = VisionCraft.builder(persistence, issuer()).build();

        assertRejected(NOT_CONFIGURED, () -> plain.authentication().bootstrap(VISITOR, ADA));
        User ada = plain.authentication().bootstrap(VISITOR, BootstrapAdministrator.of("ada@example.com", "Ada"));
        assertRejected(NOT_CONFIGURED, () -> plain.authentication().register(VISITOR, ANN));
        User ann = plain.authentication().register(VISITOR, RegisterUser.of("ann@example.com", "Ann"));

        assertThat(plain.users().get(Caller.user(ada.id()), ann.id())).isEqualTo(ann);
    }

    @Test
    @Rule({"IDN-1", "GEN-10", "EVT-1"})
    void createsAnInvitedCustomerForStaff() {
        User staff = people.aMemberOfStaff();
        events.clear();

        User bob = vc.users().create(Caller.user(staff.id()), CreateUser.of("bob@example.com", " Bob "));

        assertThat(bob.status()).isEqualTo(UserStatus.INVITED);
        assertThat(bob.name()).isEqualTo("Bob");
        assertThat(bob.role()).isEqualTo(people.role(BuiltInRole.CUSTOMER).id());
        assertThat(vc.users()
                        .history(people.admin(), bob.id(), ListRequest.first())
                        .items())
                .containsExactly(new StatusChange<>(
                        null,
                        UserStatus.INVITED,
                        clock.instant(),
                        "USER",
                        staff.id().toString(),
                        ""));
        assertThat(events.types()).containsExactly("user.invited");
        assertThat(events.all().get(0).callerName()).isEqualTo(staff.id().toString());
    }

    @Test
    @Rule({"GEN-1", "IDN-1"})
    void letsOnlyThoseWithThePermissionCreateCustomers() {
        Caller customer = Caller.user(people.aCustomer().id());
        Caller suspended = Caller.user(people.aSuspendedUser().id());
        CreateUser command = CreateUser.of("bob@example.com", "Bob");

        assertRejected(LOG_IN_REQUIRED, () -> vc.users().create(VISITOR, command));
        assertRejected(PERMISSION_MISSING, () -> vc.users().create(customer, command));
        assertRejected(PERMISSION_MISSING, () -> vc.users().create(system("user:read:any"), command));
        assertRejected(NOT_AUTHENTICATED, () -> vc.users().create(suspended, command));
        assertInvalid(REQUIRED, "", () -> vc.users().create(people.admin(), noCommand()));

        assertThat(vc.users().findByEmail(people.admin(), "bob@example.com")).isEmpty();
    }

    @Test
    @Rule({"IDN-2", "GEN-4"})
    void refusesToCreateWhatIsNoNewCustomer() {
        User ann = people.aCustomer();

        InvalidInputException rejection = assertInvalid(
                MALFORMED_EMAIL, "email", () -> vc.users().create(people.admin(), CreateUser.of("@", "\t")));
        assertRejected(
                DUPLICATE_EMAIL,
                () -> vc.users()
                        .create(people.admin(), CreateUser.of(ann.email().text(), "Bob")));

        assertThat(rejection.violations()).extracting(Violation::path).containsExactly("email", "name");
    }

    @Test
    @Rule("GEN-7")
    void createsOnePerKey() {
        Caller keyed = people.admin().withKey("bob");
        CreateUser command = CreateUser.of("bob@example.com", "Bob");

        List<Outcome<User>> outcomes = Race.times(4, n -> () -> vc.users().create(keyed, command));

        assertThat(outcomes).allMatch(Outcome::succeeded);
        assertThat(outcomes)
                .extracting(Outcome::answer)
                .containsOnly(outcomes.get(0).answer());
        assertThat(events.types()).containsOnlyOnce("user.invited");
        assertRejected(KEY_REUSED, () -> vc.users().create(keyed, CreateUser.of("bob@example.org", "Bob")));
    }

    @SuppressWarnings("NullAway") // hostile on purpose
    private User register(@Nullable String email, @Nullable String name, @Nullable String password) {
        return vc.authentication().register(VISITOR, new RegisterUser(email, name, password));
    }

    @SuppressWarnings("NullAway") // hostile on purpose
    private static CreateUser noCommand() {
        return null;
    }

    private List<UserSummary> users() {
        return vc.users()
                .list(system("user:read:any"), UserQuery.all(), ListRequest.first())
                .items();
    }

    private static void assertAllRejected(List<Outcome<User>> outcomes, String code) {
        assertThat(outcomes)
                .extracting(Outcome::thrown)
                .filteredOn(Objects::nonNull)
                .allSatisfy(thrown ->
                        assertThat(((VisionCraftException) thrown).code()).isEqualTo(code));
    }
}
