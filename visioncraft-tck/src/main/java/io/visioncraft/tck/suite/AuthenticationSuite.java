package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.authentication.AuthenticationCodes.BAD_CREDENTIALS;
import static io.visioncraft.authentication.AuthenticationCodes.BAD_TOKEN;
import static io.visioncraft.authentication.AuthenticationCodes.HASHING_OVERLOADED;
import static io.visioncraft.authentication.AuthenticationCodes.NOT_CONFIGURED;
import static io.visioncraft.authentication.AuthenticationCodes.THROTTLED;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_EMAIL;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.kernel.KernelCodes.UNPAIRED_SURROGATE;
import static io.visioncraft.spi.StoreCodes.KEY_NOT_ACCEPTED;
import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.AccessClaims;
import io.visioncraft.authentication.AccessTokens.Accepted;
import io.visioncraft.authentication.Authentication;
import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.ReinstateUser;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.UseCaseRun;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import io.visioncraft.testkit.RecordedMetrics;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Log-in, log-out and callers by access token on every store; {@link RefreshSuite} has what comes in between. */
abstract class AuthenticationSuite extends BehaviourSuite {

    private static final Caller VISITOR = Caller.visitor();
    private static final String PASSWORD = IdentityFixtures.PASSWORD;
    private static final LogIn AS_ANN = LogIn.of("ann@example.com", PASSWORD);
    private static final LogIn WRONG = LogIn.of("ann@example.com", "not her password");

    private IdentityFixtures people;
    private User ann;

    @BeforeEach
    void beginWithACustomer() {
        people = IdentityFixtures.in(vc);
        ann = people.aCustomer("ann@example.com", "Ann");
        events.clear();
    }

    @Test
    @Rule({"IDN-1", "EVT-1"})
    void logsAUserIn() {
        Tokens tokens = authentication().logIn(VISITOR, LogIn.of(" ANN@example.com", PASSWORD));

        Caller caller = authentication().caller(tokens.accessToken());
        assertThat(tokens.user()).isEqualTo(ann.id());
        assertThat(tokens.accessExpiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(tokens.refreshExpiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(14)));
        assertThat(caller).isEqualTo(Caller.user(ann.id(), tokens.session()));
        assertThat(vc.users().get(caller, ann.id())).isEqualTo(ann);
        assertThat(events.types()).containsExactly("session.started");
        assertThat(events.all().get(0).data()).isEqualTo(Map.of("user", ann.id().toString()));
        assertThat(events.all().get(0).aggregateId()).isEqualTo(tokens.session().value());
    }

    @Test
    @Rule("ROL-5")
    void saysWhoAndNotWhatInAnAccessToken() {
        Tokens tokens = authentication().logIn(VISITOR, AS_ANN);

        AccessClaims claims = claimsOf(tokens);
        assertThat(claims.user()).isEqualTo(ann.id());
        assertThat(claims.session()).isEqualTo(tokens.session());
        assertThat(claims.credentialGeneration()).isEqualTo(1);
        assertThat(claims.issuedAt()).isEqualTo(clock.instant());
        assertThat(claims.authenticatedAt()).isEqualTo(clock.instant());
        assertThat(claims.methods()).containsExactly("pwd");
        assertThat(claims.toString()).doesNotContain("user:", "order:", "CUSTOMER");
    }

    @Test
    @Rule("IDN-6")
    void masksSecretsInText() {
        Tokens tokens = authentication().logIn(VISITOR, AS_ANN);

        assertThat(tokens.toString()).doesNotContain(tokens.accessToken(), tokens.refreshToken());
        assertThat(AS_ANN.toString()).doesNotContain(PASSWORD, "ann@");
        assertThat(RefreshSession.with(tokens.refreshToken()).toString()).doesNotContain(tokens.refreshToken());
    }

    @Test
    @Rule("IDN-4")
    void answersAlikeAfterTheSameWorkWhoeverCannotLogIn() {
        User suspended = people.aSuspendedUser();
        User invited = people.anInvitedCustomer();
        User erased = people.anErasedUser();
        User damaged = people.aCustomer();
        damage(damaged.id());
        List<LogIn> attempts = List.of(
                WRONG,
                LogIn.of("nobody@example.com", PASSWORD),
                LogIn.of(suspended.email().text(), PASSWORD),
                LogIn.of(suspended.email().text(), "a wrong password"),
                LogIn.of(invited.email().text(), PASSWORD),
                LogIn.of(erased.email().text(), PASSWORD),
                LogIn.of(damaged.email().text(), PASSWORD));

        List<String> answers = new ArrayList<>();
        List<Long> work = new ArrayList<>();
        for (LogIn attempt : attempts) {
            long before = standIns.passwords().work();
            VisionCraftException rejection =
                    assertRejected(BAD_CREDENTIALS, () -> authentication().logIn(VISITOR, attempt));
            answers.add(rejection.getMessage() + rejection.details() + rejection.retryable());
            work.add(standIns.passwords().work() - before);
        }

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(work).containsOnly(1L);
    }

    @Test
    @Rule({"IDN-4", "GEN-5"})
    void leavesATraceOfAHashThatNobodyCanUse() {
        damage(ann.id());

        assertRejected(BAD_CREDENTIALS, () -> authentication().logIn(VISITOR, AS_ANN));

        assertThat(events.types()).containsExactly("credentials.unusable");
        assertThat(events.all().get(0).data())
                .containsOnly(entry("user", ann.id().toString()));
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    void refusesBadInput() {
        assertInvalid(REQUIRED, "email", () -> logIn(null, PASSWORD));
        assertInvalid(REQUIRED, "email", () -> logIn(" ", PASSWORD));
        assertInvalid(MALFORMED_EMAIL, "email", () -> logIn("ann", PASSWORD));
        assertInvalid(MALFORMED_EMAIL, "email", () -> logIn("ann@exam\uFE0Fple.com", PASSWORD));
        assertInvalid(REQUIRED, "password", () -> logIn("ann@example.com", null));
        assertInvalid(REQUIRED, "password", () -> logIn("ann@example.com", ""));
        assertInvalid(TOO_LONG, "password", () -> logIn("ann@example.com", "x".repeat(1_000_000)));
        assertInvalid(UNPAIRED_SURROGATE, "password", () -> logIn("ann@example.com", "\uD800"));
        assertRejected(KEY_NOT_ACCEPTED, () -> authentication().logIn(VISITOR.withKey("k"), AS_ANN));

        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("IDN-4")
    void hashesAgainWhatIsOutdated() {
        PasswordHash old = hashOf(ann.id());
        standIns.passwords().age();

        authentication().logIn(VISITOR, AS_ANN);
        PasswordHash renewed = hashOf(ann.id());
        authentication().logIn(VISITOR, AS_ANN);

        assertThat(renewed).isNotEqualTo(old);
        assertThat(hashOf(ann.id())).isEqualTo(renewed);
        assertThat(events.types()).containsExactly("credentials.rehashed", "session.started", "session.started");
    }

    @Test
    @Rule({"IDN-4", "IDN-5"})
    void logsInWithAnOutdatedHashWhileTooManyNewOnesAreMade() {
        standIns.passwords().age();
        standIns.passwords().overloadedWithNewHashes(true);
        authentication().logIn(VISITOR, AS_ANN);
        assertThat(events.types()).doesNotContain("credentials.rehashed");

        standIns.passwords().overloadedWithNewHashes(false);
        authentication().logIn(VISITOR, AS_ANN);

        assertThat(events.types()).containsOnlyOnce("credentials.rehashed");
    }

    @Test
    @Rule("IDN-4")
    void hashesAgainOnceWhenManyLogInAtOnce() {
        standIns.passwords().age();

        List<Outcome<Tokens>> outcomes =
                Race.times(4, n -> () -> authentication().logIn(VISITOR, AS_ANN));

        assertThat(outcomes).allMatch(Outcome::succeeded);
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(authentication()
                                .caller(Objects.requireNonNull(outcome.answer()).accessToken())
                                .user())
                        .isEqualTo(ann.id()));
        assertThat(events.types()).containsOnlyOnce("credentials.rehashed");
    }

    @Test
    @Rule("IDN-5")
    void doesNotCountWhatCouldNotBeDecided() {
        standIns.passwords().overloaded(true);
        for (int n = 0; n < 10; n++) {
            assertRejected(HASHING_OVERLOADED, () -> authentication().logIn(VISITOR, AS_ANN));
        }
        standIns.passwords().overloaded(false);

        Tokens tokens = authentication().logIn(VISITOR, AS_ANN);

        assertThat(tokens.user()).isEqualTo(ann.id());
    }

    @Test
    @Rule("IDN-5")
    void endsNoWaitOfAnotherLogInByWhatCouldNotBeDecided() {
        AtomicReference<@Nullable Authentication> slow = new AtomicReference<>();
        VisionCraft overtaken =
                libraryOver(Interleaving.after(persistence, "accounts", "findByEmail", Interleaving.once(() -> {
                    Race.elsewhere(() -> {
                        fail(Objects.requireNonNull(slow.get()), 4, VISITOR, WRONG);
                        return true;
                    });
                    standIns.passwords().overloaded(true);
                })));
        slow.set(overtaken.authentication());

        assertRejected(HASHING_OVERLOADED, () -> overtaken.authentication().logIn(VISITOR, AS_ANN));
        standIns.passwords().overloaded(false);

        assertRejected(THROTTLED, () -> overtaken.authentication().logIn(VISITOR, AS_ANN));
    }

    @Test
    @Rule("IDN-5")
    void doesNotCountWhatAnErrorCutShort() {
        VisionCraft dying = libraryOver(Interleaving.after(persistence, "accounts", "findByEmail", () -> {
            throw new InternalError("the machine gives up");
        }));

        List<Outcome<Tokens>> outcomes = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            outcomes.addAll(Race.times(1, one -> () -> dying.authentication().logIn(VISITOR, AS_ANN)));
        }

        assertThat(Race.failures(outcomes)).hasSize(10).hasOnlyElementsOfType(InternalError.class);
    }

    @Test
    @Rule("IDN-5")
    void delaysFurtherAttemptsOnAnAccountThatFailedOften() {
        fail(5, VISITOR, WRONG);
        long work = standIns.passwords().work();

        VisionCraftException delayed =
                assertRejected(THROTTLED, () -> authentication().logIn(VISITOR, AS_ANN));

        assertThat(delayed.details()).containsEntry("retryAfterSeconds", 1L);
        assertThat(standIns.passwords().work()).isEqualTo(work);
        clock.advance(Duration.ofSeconds(1));
        assertThat(authentication().logIn(VISITOR, AS_ANN).user()).isEqualTo(ann.id());
    }

    @Test
    @Rule({"IDN-4", "IDN-5"})
    void delaysAccountsThatDoNotExistAlike() {
        LogIn unknown = LogIn.of("nobody@example.com", PASSWORD);
        fail(5, VISITOR, unknown);

        VisionCraftException delayed =
                assertRejected(THROTTLED, () -> authentication().logIn(VISITOR, unknown));

        assertThat(delayed.details()).containsEntry("retryAfterSeconds", 1L);
    }

    @Test
    @Rule("IDN-5")
    void delaysASourceThatTriesManyAccounts() {
        Caller attacker = VISITOR.from("203.0.113.9");
        for (int n = 0; n < 5; n++) {
            fail(1, attacker, LogIn.of("user" + n + "@example.com", PASSWORD));
        }

        assertRejected(THROTTLED, () -> authentication().logIn(attacker, AS_ANN));

        assertThat(authentication().logIn(VISITOR.from("198.51.100.7"), AS_ANN).user())
                .isEqualTo(ann.id());
    }

    @Test
    @Rule("IDN-5")
    void doesNotLockAnOwnerOutFromWhereItLoggedInBefore() {
        Caller home = VISITOR.from("198.51.100.7");
        authentication().logIn(home, AS_ANN);
        for (int n = 0; n < 5; n++) {
            fail(1, VISITOR.from("203.0.113." + n), WRONG);
        }

        assertRejected(THROTTLED, () -> authentication().logIn(VISITOR.from("203.0.113.200"), AS_ANN));

        assertThat(authentication().logIn(home, AS_ANN).user()).isEqualTo(ann.id());
    }

    @Test
    @Rule("IDN-5")
    void keepsWhatItCountedWhenTheHostRollsBack() {
        for (int n = 0; n < 5; n++) {
            assertRejected(
                    BAD_CREDENTIALS,
                    () -> persistence
                            .transactions()
                            .<Tokens, RuntimeException>inTransaction(
                                    () -> authentication().logIn(VISITOR, WRONG)));
        }

        assertRejected(THROTTLED, () -> authentication().logIn(VISITOR, AS_ANN));
    }

    @Test
    @Rule("IDN-5")
    void letsParallelAttemptsThroughNoMoreThanOthers() {
        long before = standIns.passwords().work();

        List<Outcome<Tokens>> outcomes =
                Race.times(20, n -> () -> authentication().logIn(VISITOR, WRONG));

        assertThat(outcomes).noneMatch(Outcome::succeeded);
        assertThat(standIns.passwords().work() - before).isEqualTo(5);
    }

    @Test
    @Rule("IDN-7")
    void beginsANewSessionAtEachLogIn() {
        Tokens first = authentication().logIn(VISITOR, AS_ANN);
        Tokens second = authentication().logIn(VISITOR, AS_ANN);

        assertThat(second.session()).isNotEqualTo(first.session());
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(authentication().caller(first.accessToken()).session()).isEqualTo(first.session());
        assertThat(authentication().caller(second.accessToken()).session()).isEqualTo(second.session());
    }

    @Test
    @Rule("IDN-7")
    void endsTheLeastRecentlyUsedOfTooManySessions() {
        List<Tokens> sessions = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            sessions.add(authentication().logIn(VISITOR, AS_ANN));
            clock.advance(Duration.ofSeconds(1));
        }
        authentication().refresh(VISITOR, RefreshSession.with(sessions.get(0).refreshToken()));
        events.clear();

        authentication().logIn(VISITOR, AS_ANN);

        assertThat(events.types()).containsExactly("session.ended", "session.started");
        assertThat(events.all().get(0).data()).containsEntry("reason", "displaced");
        assertRejected(BAD_TOKEN, () -> authentication().caller(sessions.get(1).accessToken()));
        assertThat(authentication().caller(sessions.get(0).accessToken()).user())
                .isEqualTo(ann.id());
        assertThat(authentication().caller(sessions.get(2).accessToken()).user())
                .isEqualTo(ann.id());
    }

    @Test
    @Rule("IDN-7")
    void makesRoomByExpiredSessionsWithoutAlarm() {
        for (int n = 0; n < 20; n++) {
            authentication().logIn(VISITOR, AS_ANN);
        }
        clock.advance(Duration.ofDays(31));
        events.clear();

        authentication().logIn(VISITOR, AS_ANN);

        assertThat(events.types()).containsExactly("session.ended", "session.started");
        assertThat(events.all().get(0).data()).containsEntry("reason", "expired");
    }

    @Test
    @Rule({"IDN-7", "EVT-1"})
    void logsOutOfOneSession() {
        Tokens phone = authentication().logIn(VISITOR, AS_ANN);
        Tokens laptop = authentication().logIn(VISITOR, AS_ANN);
        Caller onPhone = authentication().caller(phone.accessToken());
        events.clear();

        authentication().logOut(onPhone);

        assertRejected(BAD_TOKEN, () -> authentication().caller(phone.accessToken()));
        assertRejected(BAD_TOKEN, () -> authentication().refresh(VISITOR, RefreshSession.with(phone.refreshToken())));
        assertRejected(NOT_AUTHENTICATED, () -> vc.users().get(onPhone, ann.id()));
        assertRejected(NOT_AUTHENTICATED, () -> authentication().logOut(onPhone));
        assertThat(authentication().caller(laptop.accessToken()).session()).isEqualTo(laptop.session());
        assertThat(events.types()).containsExactly("session.ended");
        assertThat(events.all().get(0).data()).isEqualTo(Map.of("user", ann.id().toString(), "reason", "log-out"));
    }

    @Test
    @Rule("GEN-1")
    void logsOutOnlyThoseWhoHaveASession() {
        assertRejected(NOT_AUTHENTICATED, () -> authentication().logOut(VISITOR));
        assertRejected(NOT_AUTHENTICATED, () -> authentication().logOut(Caller.user(ann.id())));
        assertRejected(NOT_AUTHENTICATED, () -> authentication().logOut(system("user:read:any")));
    }

    @Test
    @Rule("IDN-7")
    void endsEverySessionOfASuspendedUserForGood() {
        Tokens phone = authentication().logIn(VISITOR, AS_ANN);
        Tokens laptop = authentication().logIn(VISITOR, AS_ANN);
        events.clear();

        vc.users().suspend(people.admin(), SuspendUser.of(ann.id(), "Chargebacks"));

        assertThat(events.types()).containsExactlyInAnyOrder("user.suspended", "session.ended", "session.ended");
        assertDead(phone);
        vc.users().reinstate(people.admin(), ReinstateUser.of(ann.id(), "Paid"));
        assertDead(phone);
        assertDead(laptop);
        assertThat(authentication().logIn(VISITOR, AS_ANN).user()).isEqualTo(ann.id());
    }

    @Test
    @Rule({"IDN-4", "IDN-7"})
    void refusesAUserWhoIsSuspendedWhileThePasswordIsChecked() {
        VisionCraft slow =
                libraryOver(Interleaving.after(persistence, "accounts", "findByEmail", Interleaving.once(() -> {
                    elsewhereSuspend();
                    elsewhereReinstate();
                })));

        assertRejected(BAD_CREDENTIALS, () -> slow.authentication().logIn(VISITOR, AS_ANN));

        assertThat(events.types()).doesNotContain("session.started");
    }

    @Test
    @Rule("IDN-7")
    void leavesNothingAliveOfASessionThatBeginsDuringASuspension() {
        VisionCraft slow = libraryOver(
                Interleaving.after(persistence, "accounts", "signIns", Interleaving.once(this::elsewhereSuspend)));

        Tokens tokens = slow.authentication().logIn(VISITOR, AS_ANN);
        elsewhereReinstate();

        assertDead(tokens);
    }

    private void elsewhereSuspend() {
        Caller admin = people.admin();
        Race.elsewhere(() -> vc.users().suspend(admin, SuspendUser.of(ann.id(), "Chargebacks")));
    }

    private void elsewhereReinstate() {
        Caller admin = people.admin();
        Race.elsewhere(() -> vc.users().reinstate(admin, ReinstateUser.of(ann.id(), "Paid")));
    }

    @RepeatedTest(5)
    @Rule("IDN-7")
    void leavesNothingAliveWhenALogInRacesWithASuspension() {
        List<Outcome<Object>> outcomes = Race.times(
                3,
                n -> () -> n == 0
                        ? vc.users().suspend(people.admin(), SuspendUser.of(ann.id(), "Chargebacks"))
                        : authentication().logIn(VISITOR, AS_ANN));
        vc.users().reinstate(people.admin(), ReinstateUser.of(ann.id(), "Paid"));

        assertThat(outcomes.get(0).succeeded()).isTrue();
        outcomes.stream()
                .map(Outcome::answer)
                .filter(Tokens.class::isInstance)
                .map(Tokens.class::cast)
                .forEach(this::assertDead);
    }

    @Test
    @Rule("IDN-7")
    void trustsNoTokenThatIsNotOneOfALiveSession() {
        Tokens tokens = authentication().logIn(VISITOR, AS_ANN);
        Tokens bobs = authentication()
                .logIn(VISITOR, LogIn.of(people.aCustomer().email().text(), PASSWORD));
        AccessClaims claims = claimsOf(tokens);

        List<@Nullable String> forged = new ArrayList<>();
        forged.add(null);
        forged.add("");
        forged.add(".");
        forged.add("x".repeat(100_000));
        forged.add(tokens.refreshToken());
        forged.add(issue(claims, ann.id(), new SessionId(new UUID(7, 7)), 1));
        forged.add(issue(claims, ann.id(), bobs.session(), 1));
        forged.add(issue(claims, bobs.user(), tokens.session(), 1));
        forged.add(issue(claims, new UserId(new UUID(7, 7)), tokens.session(), 1));
        forged.add(issue(claims, ann.id(), tokens.session(), 2));

        List<String> answers = new ArrayList<>();
        for (String token : forged) {
            answers.add(assertRejected(BAD_TOKEN, () -> authentication().caller(token))
                    .getMessage());
        }
        assertThat(answers).containsOnly(answers.get(0));
        assertThat(authentication().caller(tokens.accessToken()).user()).isEqualTo(ann.id());
    }

    @Test
    @Rule("IDN-7")
    void refusesAnExpiredAccessToken() {
        Tokens tokens = authentication().logIn(VISITOR, AS_ANN);
        clock.set(tokens.accessExpiresAt().plus(Duration.ofMinutes(1)));

        assertRejected(BAD_TOKEN, () -> authentication().caller(tokens.accessToken()));
    }

    @Test
    @Rule("IDN-7")
    void checksTheSessionOfACallerAtEachCall() {
        Tokens tokens = authentication().logIn(VISITOR, AS_ANN);
        Tokens bobs = authentication()
                .logIn(VISITOR, LogIn.of(people.aCustomer().email().text(), PASSWORD));
        Caller caller = authentication().caller(tokens.accessToken());

        assertRejected(NOT_AUTHENTICATED, () -> vc.users().get(Caller.user(ann.id(), bobs.session()), ann.id()));
        clock.advance(Duration.ofDays(30));
        assertRejected(NOT_AUTHENTICATED, () -> vc.users().get(caller, ann.id()));
    }

    @Test
    @Rule("IDN-7")
    void givesStaffShorterSessions() {
        User staff = people.aMemberOfStaff();

        Tokens tokens = authentication().logIn(VISITOR, LogIn.of(staff.email().text(), PASSWORD));

        assertThat(tokens.refreshExpiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    @Rule("IDN-1")
    void isNotConfiguredWithoutHasherAndTokens() {
        RecordedMetrics metrics = new RecordedMetrics();
        VisionCraft noTokens = VisionCraft.builder(persistence, issuer())
                .passwordHasher(standIns.passwords())
                .metrics(metrics)
                .build();
        VisionCraft noHasher = VisionCraft.builder(persistence, issuer())
                .accessTokens(standIns.tokens())
                .build();

        for (Authentication unconfigured : List.of(noTokens.authentication(), noHasher.authentication())) {
            assertRejected(NOT_CONFIGURED, () -> unconfigured.logIn(VISITOR, AS_ANN));
            assertRejected(NOT_CONFIGURED, () -> unconfigured.refresh(VISITOR, RefreshSession.with("vcr1")));
            assertRejected(NOT_CONFIGURED, () -> unconfigured.logOut(Caller.user(ann.id())));
            assertRejected(NOT_CONFIGURED, () -> unconfigured.caller("token"));
        }
        assertThat(metrics.runs())
                .extracting(UseCaseRun::useCase, UseCaseRun::code)
                .containsExactly(
                        tuple("authentication.log-in", "not-configured"),
                        tuple("authentication.refresh", "not-configured"),
                        tuple("authentication.log-out", "not-configured"),
                        tuple("authentication.caller", "not-configured"));
        assertThat(noTokens.users().get(Caller.user(ann.id()), ann.id())).isEqualTo(ann);
    }

    private Authentication authentication() {
        return vc.authentication();
    }

    private void fail(int times, Caller caller, LogIn attempt) {
        fail(authentication(), times, caller, attempt);
    }

    private static void fail(Authentication authentication, int times, Caller caller, LogIn attempt) {
        for (int n = 0; n < times; n++) {
            assertRejected(BAD_CREDENTIALS, () -> authentication.logIn(caller, attempt));
        }
    }

    private void assertDead(Tokens tokens) {
        assertRejected(BAD_TOKEN, () -> authentication().caller(tokens.accessToken()));
        assertRejected(BAD_TOKEN, () -> authentication().refresh(VISITOR, RefreshSession.with(tokens.refreshToken())));
    }

    private AccessClaims claimsOf(Tokens tokens) {
        return ((Accepted) standIns.tokens().verify(tokens.accessToken())).claims();
    }

    private String issue(AccessClaims like, UserId user, SessionId session, long credentialGeneration) {
        return standIns.tokens()
                .issue(new AccessClaims(
                        user,
                        session,
                        new TokenId(new UUID(7, 7)),
                        credentialGeneration,
                        like.issuedAt(),
                        like.expiresAt(),
                        like.authenticatedAt(),
                        like.methods()));
    }

    private PasswordHash hashOf(UserId user) {
        return persistence
                .transactions()
                .<Credentials, RuntimeException>inTransaction(() ->
                        persistence.authentication().credentials().find(user).orElseThrow())
                .hash();
    }

    private void damage(UserId user) {
        persistence.transactions().<Boolean, RuntimeException>inTransaction(() -> {
            Credentials now =
                    persistence.authentication().credentials().find(user).orElseThrow();
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
    private Tokens logIn(@Nullable String email, @Nullable String password) {
        return authentication().logIn(VISITOR, new LogIn(email, password));
    }
}
