package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.LOG_IN_REQUIRED;
import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.authentication.AuthenticationCodes.BAD_CREDENTIALS;
import static io.visioncraft.authentication.AuthenticationCodes.BAD_TOKEN;
import static io.visioncraft.authentication.AuthenticationCodes.HASHING_OVERLOADED;
import static io.visioncraft.authentication.AuthenticationCodes.NOT_CONFIGURED;
import static io.visioncraft.authentication.AuthenticationCodes.NO_PASSWORD;
import static io.visioncraft.authentication.AuthenticationCodes.PASSWORD_GUESSABLE;
import static io.visioncraft.authentication.AuthenticationCodes.PASSWORD_TOO_SHORT;
import static io.visioncraft.authentication.AuthenticationCodes.PASSWORD_UNCHANGED;
import static io.visioncraft.authentication.AuthenticationCodes.THROTTLED;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.kernel.KernelCodes.UNPAIRED_SURROGATE;
import static io.visioncraft.spi.StoreCodes.KEY_NOT_ACCEPTED;
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
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.ReinstateUser;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Change of password on every store: what it asks for, what it ends, and what races with it. */
abstract class PasswordChangeSuite extends BehaviourSuite {

    private static final Caller VISITOR = Caller.visitor();
    private static final String OLD = IdentityFixtures.PASSWORD;
    private static final String NEW = "nine quiet herons at dawn";
    private static final ChangePassword CHANGE = ChangePassword.of(OLD, NEW);
    private static final ChangePassword GUESS = ChangePassword.of("not her password", NEW);

    private IdentityFixtures people;
    private User ann;
    private Caller asAnn;

    @BeforeEach
    void beginWithACustomer() {
        people = IdentityFixtures.in(vc);
        ann = people.aCustomer("ann@example.com", "Ann");
        asAnn = Caller.user(ann.id());
        events.clear();
    }

    @Test
    @Rule({"IDN-7", "EVT-1"})
    void putsAnotherPasswordInThePlaceOfTheOneBefore() {
        Instant registered = clock.instant();
        clock.advance(Duration.ofDays(1));

        vc.authentication().changePassword(asAnn, CHANGE);

        assertRejected(BAD_CREDENTIALS, () -> logIn(OLD));
        assertThat(logIn(NEW).user()).isEqualTo(ann.id());
        assertThat(credentials().generation()).isEqualTo(2);
        assertThat(credentials().changedAt()).isEqualTo(clock.instant()).isAfter(registered);
        assertThat(vc.users().get(asAnn, ann.id())).isEqualTo(ann);
        assertThat(events.types()).containsExactly("credentials.password-changed", "session.started");
        assertThat(events.all().get(0).aggregateId()).isEqualTo(ann.id().value());
        assertThat(events.all().get(0).data()).isEmpty();
    }

    @Test
    @Rule("IDN-7")
    void endsEverySessionOfTheUserAndOfNobodyElse() {
        Tokens phone = logIn(OLD);
        Tokens laptop = logIn(OLD);
        User bob = people.aCustomer();
        Tokens bobs = vc.authentication().logIn(VISITOR, LogIn.of(bob.email().text(), OLD));
        Caller onPhone = vc.authentication().caller(phone.accessToken());
        events.clear();

        vc.authentication().changePassword(onPhone, CHANGE);

        assertDead(phone);
        assertDead(laptop);
        assertRejected(NOT_AUTHENTICATED, () -> vc.users().get(onPhone, ann.id()));
        assertThat(vc.authentication().caller(bobs.accessToken()).user()).isEqualTo(bob.id());
        assertThat(events.types()).containsExactly("credentials.password-changed", "session.ended", "session.ended");
        assertThat(events.all().get(1).data())
                .isEqualTo(Map.of("user", ann.id().toString(), "reason", "password-change"));
    }

    @Test
    @Rule("IDN-7")
    void changesNothingForAWrongCurrentPassword() {
        Tokens before = logIn(OLD);
        Credentials proven = credentials();
        events.clear();

        VisionCraftException rejection =
                assertRejected(BAD_CREDENTIALS, () -> vc.authentication().changePassword(asAnn, GUESS));

        assertThat(rejection.getMessage()).doesNotContain("not her password", NEW);
        assertThat(credentials()).isEqualTo(proven);
        assertThat(vc.authentication().caller(before.accessToken()).user()).isEqualTo(ann.id());
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("IDN-5")
    void countsAWrongPasswordAsALogInDoes() {
        for (int n = 0; n < 5; n++) {
            assertRejected(BAD_CREDENTIALS, () -> vc.authentication().changePassword(asAnn, GUESS));
        }
        long work = standIns.passwords().work();

        VisionCraftException delayed =
                assertRejected(THROTTLED, () -> vc.authentication().changePassword(asAnn, CHANGE));

        assertThat(delayed.details()).containsEntry("retryAfterSeconds", 1L);
        assertRejected(THROTTLED, () -> logIn(OLD));
        assertThat(standIns.passwords().work()).isEqualTo(work);
        clock.advance(Duration.ofSeconds(1));
        vc.authentication().changePassword(asAnn, CHANGE);
        assertThat(logIn(NEW).user()).isEqualTo(ann.id());
    }

    @Test
    @Rule("IDN-5")
    void countsOnlyWhatWasDecided() {
        standIns.passwords().overloaded(true);
        for (int n = 0; n < 10; n++) {
            assertRejected(HASHING_OVERLOADED, () -> vc.authentication().changePassword(asAnn, CHANGE));
        }
        standIns.passwords().overloaded(false);

        vc.authentication().changePassword(asAnn, CHANGE);

        assertThat(logIn(NEW).user()).isEqualTo(ann.id());
    }

    @Test
    @Rule({"IDN-6", "GEN-3"})
    void holdsTheNewPasswordToThePolicy() {
        User maximiliane = people.aCustomer("a-very-long-local-part@example.com", "Maximiliane Mustermann");
        Caller caller = Caller.user(maximiliane.id());
        events.clear();

        assertInvalid(PASSWORD_TOO_SHORT, "newPassword", () -> change(caller, OLD, "short"));
        assertInvalid(TOO_LONG, "newPassword", () -> change(caller, OLD, "x".repeat(257)));
        assertInvalid(TOO_LONG, "newPassword", () -> change(caller, OLD, "x".repeat(1_000_000)));
        assertInvalid(UNPAIRED_SURROGATE, "newPassword", () -> change(caller, OLD, "\uD800" + NEW));
        assertInvalid(PASSWORD_GUESSABLE, "newPassword", () -> change(caller, OLD, "A-very-long-local-part"));
        assertInvalid(PASSWORD_GUESSABLE, "newPassword", () -> change(caller, OLD, "maximiliane  mustermann"));
        assertInvalid(PASSWORD_UNCHANGED, "newPassword", () -> change(caller, OLD, OLD));
        assertInvalid(REQUIRED, "newPassword", () -> change(caller, OLD, null));
        assertInvalid(REQUIRED, "currentPassword", () -> change(caller, null, NEW));
        assertInvalid(TOO_LONG, "currentPassword", () -> change(caller, "x".repeat(1_000_000), NEW));

        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("GEN-3")
    void reportsAllThatIsWrongAtOnce() {
        InvalidInputException rejection =
                (InvalidInputException) assertRejected(REQUIRED, () -> change(asAnn, "", "short"));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("currentPassword", "newPassword");
    }

    @Test
    @Rule("IDN-6")
    void masksSecretsInText() {
        assertThat(CHANGE.toString()).doesNotContain(OLD, NEW);
    }

    @Test
    @Rule("GEN-7")
    void takesNoKey() {
        assertRejected(KEY_NOT_ACCEPTED, () -> vc.authentication().changePassword(asAnn.withKey("k"), CHANGE));

        assertThat(logIn(OLD).user()).isEqualTo(ann.id());
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void letsStaffAndAdministratorsChangeTheirOwnAndNobodyElseAnybodys() {
        User staff = people.aMemberOfStaff();
        Caller asStaff = Caller.user(staff.id());

        vc.authentication().changePassword(asStaff, CHANGE);
        vc.authentication().changePassword(people.admin(), CHANGE);

        assertThat(vc.authentication()
                        .logIn(VISITOR, LogIn.of(staff.email().text(), NEW))
                        .user())
                .isEqualTo(staff.id());
        Caller nobody = Caller.user(people.aUserWith("user:change:own").id());
        for (Caller caller : List.of(VISITOR, nobody, system("user:change-password:own"))) {
            assertRejected(missingFor(caller), () -> vc.authentication().changePassword(caller, CHANGE));
        }
        Caller suspended = Caller.user(people.aSuspendedUser().id());
        assertRejected(NOT_AUTHENTICATED, () -> vc.authentication().changePassword(suspended, CHANGE));
        assertThat(logIn(OLD).user()).isEqualTo(ann.id());
    }

    @Test
    @Rule("GEN-1")
    void isForUsersAloneWhateverASystemStates() {
        for (String stated : List.of("user:change-password:own", "user:change-password:any")) {
            assertRejected(PERMISSION_MISSING, () -> vc.authentication().changePassword(system(stated), CHANGE));
        }
        vc.authentication().changePassword(people.admin(), CHANGE);

        assertThat(logIn(OLD).user()).isEqualTo(ann.id());
    }

    @Test
    @Rule("IDN-1")
    void tellsAUserWithoutAPasswordSo() {
        VisionCraft noHasher = VisionCraft.builder(persistence, issuer()).build();
        User bob = noHasher.authentication().register(VISITOR, RegisterUser.of("bob@example.com", "Bob"));

        assertRejected(NO_PASSWORD, () -> vc.authentication().changePassword(Caller.user(bob.id()), CHANGE));
    }

    @Test
    @Rule("IDN-7")
    void isNotConfiguredWithoutAHasher() {
        VisionCraft noHasher = VisionCraft.builder(persistence, issuer()).build();

        assertRejected(NOT_CONFIGURED, () -> noHasher.authentication().changePassword(asAnn, CHANGE));
        assertRejected(LOG_IN_REQUIRED, () -> noHasher.authentication().changePassword(VISITOR, CHANGE));
    }

    @Test
    @Rule({"IDN-4", "GEN-5"})
    void leavesATraceOfAHashThatNobodyCanUse() {
        damage();

        assertRejected(BAD_CREDENTIALS, () -> vc.authentication().changePassword(asAnn, CHANGE));

        assertThat(events.types()).containsExactly("credentials.unusable");
    }

    @Test
    @Rule("IDN-4")
    void takesACurrentPasswordWhoseHashIsOutdated() {
        standIns.passwords().age();

        vc.authentication().changePassword(asAnn, CHANGE);

        assertThat(logIn(NEW).user()).isEqualTo(ann.id());
        assertThat(events.types()).doesNotContain("credentials.rehashed");
    }

    @Test
    @Rule("IDN-7")
    void goesOnWhenALogInHashesTheSamePasswordAnewMeanwhile() {
        standIns.passwords().age();
        VisionCraft slow = during("credentials", "find", () -> logIn(OLD));

        slow.authentication().changePassword(asAnn, CHANGE);

        assertThat(events.types()).contains("credentials.rehashed", "credentials.password-changed");
        assertThat(logIn(NEW).user()).isEqualTo(ann.id());
    }

    @Test
    @Rule("IDN-7")
    void refusesTheSlowerOfTwoChanges() {
        VisionCraft slow = during("credentials", "find", () -> {
            vc.authentication().changePassword(asAnn, CHANGE);
            return true;
        });

        assertRejected(
                BAD_CREDENTIALS,
                () -> slow.authentication().changePassword(asAnn, ChangePassword.of(OLD, "what a thief would have")));

        assertThat(logIn(NEW).user()).isEqualTo(ann.id());
    }

    @Test
    @Rule("IDN-7")
    void refusesAChangeDuringWhichTheUserIsSuspended() {
        Caller admin = people.admin();
        VisionCraft slow =
                during("credentials", "find", () -> vc.users().suspend(admin, SuspendUser.of(ann.id(), "Stolen")));

        assertRejected(NOT_AUTHENTICATED, () -> slow.authentication().changePassword(asAnn, CHANGE));

        vc.users().reinstate(admin, ReinstateUser.of(ann.id(), "Found"));
        assertThat(logIn(OLD).user()).isEqualTo(ann.id());
    }

    @Test
    @Rule("IDN-7")
    void refusesARefreshDuringWhichThePasswordIsChanged() {
        Tokens first = logIn(OLD);
        VisionCraft slow = during("accounts", "holder", this::changeElsewhere);

        assertRejected(
                BAD_TOKEN, () -> slow.authentication().refresh(VISITOR, RefreshSession.with(first.refreshToken())));

        assertDead(first);
        assertThat(events.types()).doesNotContain("session.refreshed");
    }

    @Test
    @Rule({"IDN-4", "IDN-7"})
    void refusesALogInDuringWhichThePasswordIsChanged() {
        VisionCraft slow = during("accounts", "findByEmail", this::changeElsewhere);

        assertRejected(BAD_CREDENTIALS, () -> slow.authentication().logIn(VISITOR, LogIn.of("ann@example.com", OLD)));

        assertThat(events.types()).doesNotContain("session.started");
    }

    @Test
    @Rule("IDN-7")
    void leavesNothingAliveOfASessionThatBeginsDuringAChange() {
        VisionCraft slow = during("accounts", "signIns", this::changeElsewhere);

        Tokens tokens = slow.authentication().logIn(VISITOR, LogIn.of("ann@example.com", OLD));

        assertDead(tokens);
    }

    @RepeatedTest(5)
    @Rule("IDN-7")
    void leavesNothingAliveWhenRefreshesAndLogInsRaceWithAChange() {
        Tokens first = logIn(OLD);

        List<Outcome<Object>> outcomes = Race.times(5, n -> () -> switch (n) {
            case 0 -> changeElsewhere();
            case 1, 2 -> refresh(first);
            default -> logIn(OLD);
        });

        assertThat(outcomes.get(0).succeeded()).isTrue();
        assertDead(first);
        outcomes.stream()
                .map(Outcome::answer)
                .filter(Tokens.class::isInstance)
                .map(Tokens.class::cast)
                .forEach(this::assertDead);
        assertThat(logIn(NEW).user()).isEqualTo(ann.id());
    }

    @RepeatedTest(5)
    @Rule({"IDN-7", "GEN-6"})
    void letsOneOfManyChangesAtOnceThrough() {
        List<Outcome<Object>> outcomes = Race.times(4, n -> () -> {
            vc.authentication().changePassword(asAnn, ChangePassword.of(OLD, NEW + n));
            return NEW + n;
        });

        List<Outcome<Object>> through =
                outcomes.stream().filter(Outcome::succeeded).toList();
        assertThat(through).hasSize(1);
        assertThat(Race.failures(outcomes))
                .allSatisfy(failure ->
                        assertThat(((VisionCraftException) failure).code()).isEqualTo(BAD_CREDENTIALS.value()));
        assertThat(credentials().generation()).isEqualTo(2);
        assertThat(logIn((String) through.get(0).answered()).user()).isEqualTo(ann.id());
    }

    /** A library in which somebody else does something, once, right after that method has returned. */
    private VisionCraft during(String repository, String method, Callable<?> happens) {
        return libraryOver(
                Interleaving.after(persistence, repository, method, Interleaving.once(() -> Race.elsewhere(happens))));
    }

    private Object changeElsewhere() {
        vc.authentication().changePassword(asAnn, CHANGE);
        return NEW;
    }

    private Tokens logIn(String password) {
        return vc.authentication().logIn(VISITOR, LogIn.of("ann@example.com", password));
    }

    private Tokens refresh(Tokens tokens) {
        return vc.authentication().refresh(VISITOR, RefreshSession.with(tokens.refreshToken()));
    }

    private void assertDead(Tokens tokens) {
        assertRejected(BAD_TOKEN, () -> vc.authentication().caller(tokens.accessToken()));
        assertRejected(BAD_TOKEN, () -> refresh(tokens));
    }

    private Credentials credentials() {
        return persistence
                .transactions()
                .<Credentials, RuntimeException>inTransaction(() -> persistence
                        .authentication()
                        .credentials()
                        .find(ann.id())
                        .orElseThrow());
    }

    private void damage() {
        Credentials now = credentials();
        persistence.transactions().<Boolean, RuntimeException>inTransaction(() -> {
            persistence
                    .authentication()
                    .credentials()
                    .save(
                            like(now)
                                    .with(Credentials::hash, new PasswordHash("{unknown}x"))
                                    .with(Credentials::version, now.version() + 1)
                                    .made(),
                            List.of());
            return true;
        });
    }

    @SuppressWarnings("NullAway") // hostile on purpose
    private void change(Caller caller, @Nullable String current, @Nullable String next) {
        vc.authentication().changePassword(caller, new ChangePassword(current, next));
    }
}
