package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.authentication.AuthenticationCodes.BAD_TOKEN;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.spi.StoreCodes.KEY_NOT_ACCEPTED;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.Session;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ReinstateUser;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Refresh tokens on every store: rotation, retries, reuse, expiry. */
abstract class RefreshSuite extends BehaviourSuite {

    private static final Caller VISITOR = Caller.visitor();
    private static final Duration GRACE = Duration.ofSeconds(10);

    private IdentityFixtures people;
    private User ann;
    private Tokens first;

    @BeforeEach
    void beginWithASession() {
        people = IdentityFixtures.in(vc);
        ann = people.aCustomer();
        first = logIn(ann);
        events.clear();
    }

    @Test
    @Rule({"IDN-7", "EVT-1"})
    void replacesARefreshTokenByTheNext() {
        clock.advance(Duration.ofHours(1));

        Tokens second = refresh(first);

        assertThat(second.user()).isEqualTo(ann.id());
        assertThat(second.session()).isEqualTo(first.session());
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
        assertThat(second.accessExpiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(second.refreshExpiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(14)));
        assertThat(vc.authentication().caller(second.accessToken())).isEqualTo(Caller.user(ann.id(), first.session()));
        assertThat(session(first.session()).lastUsedAt()).isEqualTo(clock.instant());
        assertThat(events.types()).containsExactly("session.refreshed");
        assertThat(events.all().get(0).data()).containsEntry("generation", 2L);
    }

    @Test
    @Rule("IDN-7")
    void givesARetryWithinTheGraceTheSameSuccessor() {
        Tokens second = refresh(first);
        events.clear();
        clock.advance(GRACE.minusMillis(1));

        Tokens retried = refresh(first);

        assertThat(retried.refreshToken()).isEqualTo(second.refreshToken());
        assertThat(retried.refreshExpiresAt()).isEqualTo(second.refreshExpiresAt());
        assertThat(events.all()).isEmpty();
        assertThat(refresh(retried).session()).isEqualTo(first.session());
    }

    @Test
    @Rule({"IDN-7", "GEN-5"})
    void endsTheSessionWhenAReplacedTokenComesAgainAfterTheGrace() {
        Tokens second = refresh(first);
        Tokens elsewhere = logIn(ann);
        events.clear();
        clock.advance(GRACE);

        assertRejected(BAD_TOKEN, () -> refresh(first));

        assertThat(session(first.session()).ended()).isTrue();
        assertDead(second);
        assertThat(vc.authentication().caller(elsewhere.accessToken()).user()).isEqualTo(ann.id());
        assertThat(events.types()).containsExactly("session.ended");
        assertThat(events.all().get(0).data()).containsEntry("reason", "token-reuse");
    }

    @Test
    @Rule("IDN-7")
    void endsTheSessionWhenTheSuccessorWasUsedAlready() {
        Tokens second = refresh(first);
        Tokens third = refresh(second);

        assertRejected(BAD_TOKEN, () -> refresh(first));

        assertDead(third);
    }

    @Test
    @Rule("IDN-7")
    void neverEndsASessionForAWrongSecret() {
        Tokens other = logIn(people.aCustomer());
        String mixed = idOf(first) + secretOf(other);

        assertRejected(BAD_TOKEN, () -> refresh(mixed));
        refresh(first);
        clock.advance(GRACE.multipliedBy(2));
        assertRejected(BAD_TOKEN, () -> refresh(mixed));

        assertThat(session(first.session()).ended()).isFalse();
    }

    @Test
    @Rule("IDN-7")
    void takesOnlyTheOneSpellingOfAToken() {
        String token = first.refreshToken();
        List<String> hostile = new ArrayList<>(List.of(
                "",
                ".",
                "vcr1",
                "vcr1..",
                token + "=",
                token + "\n",
                " " + token,
                token.replace("vcr1", "VCR1"),
                token.replace("vcr1", "vcr2"),
                token.substring(0, token.length() - 1),
                token + "A",
                token + ".x",
                first.accessToken(),
                "x".repeat(1_000_000)));
        // 43 characters of base64url hold 258 bits for a secret of 256: the spare ones give four spellings
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(token.charAt(token.length() - 1));
        for (int spare = 1; spare < 4; spare++) {
            hostile.add(token.substring(0, token.length() - 1) + alphabet.charAt(last ^ spare));
        }

        List<String> answers = new ArrayList<>();
        for (String text : hostile) {
            answers.add(assertRejected(BAD_TOKEN, () -> refresh(text)).getMessage());
        }

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(refresh(first).session()).isEqualTo(first.session());
    }

    @Test
    @Rule({"GEN-4", "GEN-7"})
    void refusesAMissingTokenAndAKey() {
        assertInvalid(REQUIRED, "refreshToken", () -> refresh(noToken()));
        assertRejected(
                KEY_NOT_ACCEPTED,
                () -> vc.authentication().refresh(VISITOR.withKey("k"), RefreshSession.with(first.refreshToken())));
    }

    @Test
    @Rule("IDN-7")
    void endsASessionThatWasIdleForTooLong() {
        clock.advance(Duration.ofDays(14));

        assertRejected(BAD_TOKEN, () -> refresh(first));
    }

    @Test
    @Rule("IDN-7")
    void neverExtendsTheAbsoluteEndOfASession() {
        Instant end = clock.instant().plus(Duration.ofDays(30));
        Tokens tokens = first;
        for (int n = 0; n < 4; n++) {
            clock.advance(Duration.ofDays(7));
            tokens = refresh(tokens);
            assertThat(tokens.refreshExpiresAt()).isBeforeOrEqualTo(end);
        }
        clock.set(end.minus(Duration.ofMinutes(5)));
        Tokens last = refresh(tokens);
        assertThat(last.accessExpiresAt()).isEqualTo(end);
        clock.set(end);

        assertDead(last);
        assertThat(session(first.session()).expiresAt()).isEqualTo(end);
    }

    @Test
    @Rule({"IDN-7", "GEN-5"})
    void changesNothingWhereTheSessionEndsWithinTheSecond() {
        clock.advance(Duration.ofMillis(500));
        Tokens tokens = logIn(ann);
        Instant end = clock.instant().plus(Duration.ofDays(30));
        for (int n = 0; n < 3; n++) {
            clock.advance(Duration.ofDays(9));
            tokens = refresh(tokens);
        }
        Tokens last = tokens;
        clock.set(end.minusMillis(200));
        Session before = session(last.session());
        events.clear();

        assertRejected(BAD_TOKEN, () -> refresh(last));

        assertThat(session(last.session())).isEqualTo(before);
        assertThat(events.all()).isEmpty();
        clock.set(end.minusMillis(501));
        assertThat(refresh(last).accessExpiresAt()).isEqualTo(end.truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    @Rule("IDN-7")
    void holdsAPromotedUserToTheShorterLivesOfStaff() {
        promoteAnn();

        Tokens second = refresh(first);
        assertThat(second.refreshExpiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        Tokens last = second;
        for (int n = 0; n < 24; n++) {
            clock.advance(Duration.ofMinutes(59));
            last = refresh(last);
        }
        Tokens idle = last;
        clock.advance(Duration.ofMinutes(24));

        assertRejected(BAD_TOKEN, () -> refresh(idle));
    }

    @Test
    @Rule("IDN-7")
    void tellsAPromotedUserTheEndThatStaffHave() {
        Instant end = clock.instant().plus(Duration.ofHours(24));
        clock.advance(Duration.ofHours(24).minusMinutes(30));
        Tokens second = refresh(first);
        promoteAnn();
        clock.advance(Duration.ofMinutes(25));

        Tokens third = refresh(second);
        Tokens again = refresh(second);

        assertThat(third.accessExpiresAt()).isEqualTo(end);
        assertThat(third.refreshExpiresAt()).isEqualTo(end);
        assertThat(again.accessExpiresAt()).isEqualTo(end);
        assertThat(again.refreshExpiresAt()).isEqualTo(end);
    }

    @Test
    @Rule("IDN-7")
    void tellsAPromotedUserWhoAsksAgainForHowLongStaffMayBeIdle() {
        Tokens second = refresh(first);
        promoteAnn();

        Tokens again = refresh(first);

        assertThat(again.refreshToken()).isEqualTo(second.refreshToken());
        assertThat(again.refreshExpiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    @Rule("IDN-7")
    void doesNotRefreshForAPromotedUserWhatWasIdleLongerThanStaffMayBe() {
        clock.advance(Duration.ofMinutes(61));
        promoteAnn();
        events.clear();

        assertRejected(BAD_TOKEN, () -> refresh(first));
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("IDN-7")
    void letsNoPromotedUserActInASessionLongerThanStaffMay() {
        Caller inSession = Caller.user(ann.id(), first.session());
        clock.advance(Duration.ofHours(24));
        assertThat(vc.users().get(inSession, ann.id()).id()).isEqualTo(ann.id());

        promoteAnn();

        assertRejected(NOT_AUTHENTICATED, () -> vc.users().get(inSession, ann.id()));
    }

    @Test
    @Rule("IDN-7")
    void endsACustomersLongSessionAtOnceWhenStaffWouldHaveNoneSoLong() {
        clock.advance(Duration.ofHours(25));
        promoteAnn();

        assertRejected(BAD_TOKEN, () -> refresh(first));
    }

    @Test
    @Rule({"IDN-7", "GEN-6"})
    void leavesOneLiveSuccessorWhenOneTokenIsUsedManyTimesAtOnce() {
        List<Outcome<Tokens>> outcomes = Race.times(20, n -> () -> refresh(first));

        assertThat(outcomes).allMatch(Outcome::succeeded);
        assertThat(outcomes)
                .extracting(outcome -> Objects.requireNonNull(outcome.answer()).refreshToken())
                .containsOnly(Objects.requireNonNull(outcomes.get(0).answer()).refreshToken());
        assertThat(events.types()).containsExactly("session.refreshed");
        assertThat(refresh(Objects.requireNonNull(outcomes.get(7).answer())).session())
                .isEqualTo(first.session());
    }

    @RepeatedTest(5)
    @Rule("IDN-7")
    void leavesNothingAliveWhenARefreshRacesWithASuspension() {
        Caller admin = people.admin();

        List<Outcome<Object>> outcomes = Race.times(
                4,
                n -> () ->
                        n == 0 ? vc.users().suspend(admin, SuspendUser.of(ann.id(), "Chargebacks")) : refresh(first));
        vc.users().reinstate(admin, ReinstateUser.of(ann.id(), "Paid"));

        assertThat(outcomes.get(0).succeeded()).isTrue();
        assertAllDead(outcomes);
    }

    @RepeatedTest(5)
    @Rule("IDN-7")
    void leavesNothingAliveWhenARefreshRacesWithALogOut() {
        Caller caller = vc.authentication().caller(first.accessToken());

        List<Outcome<Object>> outcomes = Race.times(4, n -> () -> {
            if (n > 0) {
                return refresh(first);
            }
            vc.authentication().logOut(caller);
            return caller;
        });

        assertThat(outcomes.get(0).succeeded()).isTrue();
        assertAllDead(outcomes);
    }

    @Test
    @Rule("IDN-7")
    void refusesARefreshDuringWhichTheUserIsSuspended() {
        Caller admin = people.admin();
        VisionCraft slow = libraryOver(Interleaving.after(
                persistence,
                "accounts",
                "holder",
                Interleaving.once(() ->
                        Race.elsewhere(() -> vc.users().suspend(admin, SuspendUser.of(ann.id(), "Chargebacks"))))));

        assertRejected(
                BAD_TOKEN, () -> slow.authentication().refresh(VISITOR, RefreshSession.with(first.refreshToken())));

        assertDead(first);
        assertThat(events.types()).doesNotContain("session.refreshed");
    }

    @Test
    @Rule("IDN-7")
    void refusesARefreshDuringWhichTheUserLogsOut() {
        Caller caller = vc.authentication().caller(first.accessToken());
        VisionCraft slow = libraryOver(Interleaving.after(
                persistence,
                "accounts",
                "holder",
                Interleaving.once(() -> Race.elsewhere(() -> {
                    vc.authentication().logOut(caller);
                    return caller;
                }))));

        assertRejected(
                BAD_TOKEN, () -> slow.authentication().refresh(VISITOR, RefreshSession.with(first.refreshToken())));

        assertDead(first);
    }

    private void promoteAnn() {
        vc.users()
                .assignRole(
                        people.admin(),
                        AssignRole.of(ann.id(), people.role(BuiltInRole.STAFF).id()));
    }

    private void assertAllDead(List<Outcome<Object>> outcomes) {
        assertDead(first);
        outcomes.stream()
                .map(Outcome::answer)
                .filter(Tokens.class::isInstance)
                .map(Tokens.class::cast)
                .forEach(this::assertDead);
    }

    private void assertDead(Tokens tokens) {
        assertRejected(BAD_TOKEN, () -> vc.authentication().caller(tokens.accessToken()));
        assertRejected(BAD_TOKEN, () -> refresh(tokens));
    }

    private Tokens logIn(User user) {
        return vc.authentication().logIn(VISITOR, LogIn.of(user.email().text(), IdentityFixtures.PASSWORD));
    }

    private Tokens refresh(Tokens tokens) {
        return refresh(tokens.refreshToken());
    }

    private Tokens refresh(String token) {
        return vc.authentication().refresh(VISITOR, RefreshSession.with(token));
    }

    private Session session(SessionId id) {
        return persistence
                .transactions()
                .<Session, RuntimeException>inTransaction(
                        () -> persistence.authentication().sessions().find(id).orElseThrow());
    }

    private static String idOf(Tokens tokens) {
        return tokens.refreshToken().substring(0, tokens.refreshToken().lastIndexOf('.'));
    }

    private static String secretOf(Tokens tokens) {
        return tokens.refreshToken().substring(tokens.refreshToken().lastIndexOf('.'));
    }

    @SuppressWarnings("NullAway") // hostile on purpose
    private static String noToken() {
        return null;
    }
}
