package io.visioncraft.tck.suite;

import static io.visioncraft.authentication.AuthenticationCodes.BAD_CREDENTIALS;
import static io.visioncraft.authentication.AuthenticationCodes.BAD_TOKEN;
import static io.visioncraft.authentication.AuthenticationCodes.NOT_CONFIGURED;
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
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.UseCaseRun;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import io.visioncraft.testkit.RecordedMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Log-in and callers by access token on every store; {@link RefreshSuite} has what comes in between. */
abstract class AuthenticationSuite extends CustomerWithPassword {

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
