package io.visioncraft.tck.suite;

import static io.visioncraft.authentication.AuthenticationCodes.BAD_TOKEN;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.ChangePassword;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How soon a check of an access token feels that a session has ended, here and on another instance, on every store. */
@Rule("IDN-7")
abstract class SessionCheckSuite extends BehaviourSuite {

    private static final Duration ALMOST_FIVE_SECONDS = Duration.ofSeconds(5).minusNanos(1_000);
    private static final Duration A_MICROSECOND = Duration.ofNanos(1_000);

    private final AtomicInteger looks = new AtomicInteger();
    private VisionCraft here;
    private VisionCraft elsewhere;
    private Caller admin;
    private User ann;
    private Tokens tokens;

    @BeforeEach
    void beginWithASession() {
        IdentityFixtures people = IdentityFixtures.in(vc);
        admin = people.admin();
        ann = people.aCustomer("ann@example.com", "Ann");
        here = instance(SessionPolicy.standard());
        elsewhere = instance(SessionPolicy.standard());
        tokens = here.authentication().logIn(Caller.visitor(), LogIn.of("ann@example.com", IdentityFixtures.PASSWORD));
        looks.set(0);
    }

    /** One of several processes on the store, each with a memory of its own. */
    private VisionCraft instance(SessionPolicy policy) {
        return standIns.builder(
                        Interleaving.after(persistence, "accounts", "signedIn", looks::incrementAndGet), issuer())
                .nanoTime(() -> 0) // however long the store takes
                .sessions(policy)
                .build();
    }

    @Test
    void asksTheStoreOnceInFiveSeconds() {
        assertAlive(here);
        assertThat(looks).hasValue(1);
        clock.advance(ALMOST_FIVE_SECONDS);
        assertAlive(here);
        assertThat(looks).hasValue(1);
        clock.advance(A_MICROSECOND);
        assertAlive(here);
        assertThat(looks).hasValue(2);
    }

    @Test
    void asksTheStoreEachTimeIfTheHostWantsThat() {
        VisionCraft strict = instance(SessionPolicy.standard().recheckedAfter(Duration.ZERO));
        assertAlive(strict);
        assertAlive(strict);
        assertThat(looks).hasValue(2);

        here.authentication().logOut(callerHere());

        assertDead(strict);
    }

    @Test
    void feelsALogOutAtOnce() {
        assertAlive(here);

        here.authentication().logOut(callerHere());

        assertDead(here);
    }

    @Test
    void feelsASuspensionAtOnce() {
        assertAlive(here);

        here.users().suspend(admin, SuspendUser.of(ann.id(), "Chargebacks"));

        assertDead(here);
    }

    @Test
    void feelsAChangeOfPasswordAtOnce() {
        assertAlive(here);

        here.authentication()
                .changePassword(callerHere(), ChangePassword.of(IdentityFixtures.PASSWORD, "another right password"));

        assertDead(here);
    }

    @Test
    @Rule("IDN-8")
    void feelsAnErasureAtOnce() {
        assertAlive(here);

        here.users().erase(admin, EraseUser.of(ann.id(), "She asked for it"));

        assertDead(here);
    }

    @Test
    void feelsAPromotionToStaffWhoHaveNoSessionSoLong() {
        clock.advance(Duration.ofHours(24));
        tokens = here.authentication().refresh(Caller.visitor(), RefreshSession.with(tokens.refreshToken()));
        assertAlive(here);
        assertAlive(elsewhere);

        promote();

        assertDead(here);
        assertAlive(elsewhere);
        clock.advance(ALMOST_FIVE_SECONDS.plus(A_MICROSECOND));
        assertDead(elsewhere);
    }

    @Test
    void knowsASessionNoLongerThanThePresentRoleLetsItLive() {
        clock.advance(Duration.ofHours(24).minusSeconds(2));
        tokens = here.authentication().refresh(Caller.visitor(), RefreshSession.with(tokens.refreshToken()));
        promote();
        looks.set(0);

        assertAlive(here);
        clock.advance(Duration.ofSeconds(2).minusNanos(1_000));
        assertAlive(here);
        assertThat(looks).hasValue(1);
        clock.advance(A_MICROSECOND);
        assertDead(here);
    }

    private void promote() {
        IdentityFixtures people = IdentityFixtures.in(here);
        here.users()
                .assignRole(
                        admin,
                        AssignRole.of(ann.id(), people.role(BuiltInRole.STAFF).id()));
    }

    @Test
    void feelsOnAnotherInstanceWithinFiveSeconds() {
        assertAlive(elsewhere);

        here.authentication().logOut(callerHere());

        assertAlive(elsewhere);
        clock.advance(ALMOST_FIVE_SECONDS.plus(A_MICROSECOND));
        assertDead(elsewhere);
    }

    @Test
    @Rule("GEN-8")
    void knowsNothingForLongerWhereTheClockIsSetBack() {
        clock.advance(Duration.ofMinutes(5));
        assertAlive(elsewhere);
        clock.advance(Duration.ofMinutes(-5));

        here.authentication().logOut(callerHere());

        assertDead(elsewhere);
    }

    @Test
    @Rule("GEN-5")
    void knowsNothingOfWhatIsRolledBack() {
        assertAlive(here);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> persistence.transactions().inTransaction(() -> {
                    here.users().suspend(admin, SuspendUser.of(ann.id(), "Chargebacks"));
                    assertDead(here);
                    throw new IllegalArgumentException("expected");
                }));

        assertAlive(here);
    }

    @Test
    void keepsNothingThatItReadBeforeTheSessionEnded() {
        VisionCraft[] slow = {null};
        slow[0] = standIns.builder(
                        Interleaving.after(
                                persistence,
                                "accounts",
                                "signedIn",
                                Interleaving.once(() -> Race.elsewhere(() -> suspendedBy(slow[0])))),
                        issuer())
                .build();

        slow[0].authentication().caller(tokens.accessToken());

        assertDead(slow[0]);
    }

    private User suspendedBy(VisionCraft instance) {
        return instance.users().suspend(admin, SuspendUser.of(ann.id(), "Chargebacks"));
    }

    private Caller callerHere() {
        return Caller.user(tokens.user(), tokens.session());
    }

    private void assertAlive(VisionCraft instance) {
        assertThat(instance.authentication().caller(tokens.accessToken())).isEqualTo(callerHere());
    }

    private void assertDead(VisionCraft instance) {
        assertRejected(BAD_TOKEN, () -> instance.authentication().caller(tokens.accessToken()));
    }
}
