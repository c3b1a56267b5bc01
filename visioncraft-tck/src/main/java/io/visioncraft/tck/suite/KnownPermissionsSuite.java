package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.ChangePassword;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.error.DeniedException;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a host gets that lets permissions count as they were found for a while: for use cases that only read, and how soon these
 * feel a change, here and on another instance, on every store.
 */
@Rule("ROL-5")
abstract class KnownPermissionsSuite extends BehaviourSuite {

    private static final String MANAGE = "category:manage:any";
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration A_MICROSECOND = Duration.ofNanos(1_000);
    private static final SessionPolicy KNOWING = SessionPolicy.standard().permissionsRecheckedAfter(BOUND);
    private static final int READERS = 3;

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private VisionCraft here;
    private VisionCraft elsewhere;
    private IdentityFixtures people;
    private Caller admin;
    private Role role;
    private User ann;
    private Tokens tokens;
    private Caller signedIn;

    @BeforeEach
    void beginWithASession() {
        people = IdentityFixtures.in(vc);
        admin = people.admin();
        role = people.aRoleOf(MANAGE, "user:change-password:own");
        ann = people.aUserWith(role);
        here = instance(KNOWING);
        elsewhere = instance(KNOWING);
        tokens = here.authentication()
                .logIn(Caller.visitor(), LogIn.of(ann.email().text(), IdentityFixtures.PASSWORD));
        signedIn = Caller.user(tokens.user(), tokens.session());
        looks.set(0);
    }

    /** One of several processes on the store, each with a memory of its own. */
    private VisionCraft instance(SessionPolicy policy) {
        return instance(policy, persistence);
    }

    private VisionCraft instance(SessionPolicy policy, Persistence store) {
        Persistence watched = Interleaving.after(
                Interleaving.after(store, "accounts", "signedIn", looks::incrementAndGet),
                "accounts",
                "find",
                looks::incrementAndGet);
        return standIns.builder(watched, issuer())
                .nanoTime(nanos::get)
                .sessions(policy)
                .build();
    }

    private boolean may(VisionCraft instance, Caller caller) {
        return instance.access().holds(caller, MANAGE);
    }

    private void assertKnown(VisionCraft instance) {
        int before = looks.get();
        assertThat(may(instance, signedIn)).isTrue();
        assertThat(may(instance, signedIn)).isTrue();
        assertThat(looks.get() - before).isLessThanOrEqualTo(1);
    }

    private void assertTurnedAway(VisionCraft instance) {
        assertRejected(NOT_AUTHENTICATED, () -> may(instance, signedIn));
    }

    // for how long, and for whom

    @Test
    void looksThemUpAtEachCallUnlessTheHostSaysOtherwise() {
        VisionCraft standard = instance(SessionPolicy.standard());

        may(standard, signedIn);
        may(standard, signedIn);

        assertThat(looks).hasValue(2);
    }

    @Test
    void looksThemUpOnceWithinTheBound() {
        may(here, signedIn);
        clock.advance(BOUND.minus(A_MICROSECOND));
        may(here, signedIn);
        assertThat(looks).hasValue(1);

        clock.advance(A_MICROSECOND);
        may(here, signedIn);

        assertThat(looks).hasValue(2);
    }

    @Test
    void knowsThoseOfACallerWithoutASession() {
        Caller asAnn = IdentityFixtures.as(ann);

        assertThat(may(here, asAnn)).isTrue();
        assertThat(may(here, asAnn)).isTrue();

        assertThat(looks).hasValue(1);
    }

    @Test
    void looksThemUpForEachUseCaseThatChangesSomething() {
        may(here, signedIn);

        here.categories().create(signedIn, CreateCategory.root("Home"));
        here.categories().create(signedIn, CreateCategory.root("Lawn"));

        assertThat(looks).hasValue(3);
    }

    @Test
    void looksThemUpInATransactionOfTheHosts() {
        may(here, signedIn);

        persistence.transactions().inTransaction(() -> {
            may(here, signedIn);
            return may(here, signedIn);
        });

        assertThat(looks).hasValueGreaterThan(1);
    }

    @Test
    void keepsNothingThatItFoundInATransactionOfTheHosts() {
        persistence.transactions().inTransaction(() -> may(here, signedIn));
        looks.set(0);

        may(here, signedIn);

        assertThat(looks).hasValue(1);
    }

    @Test
    @Rule("IDN-7")
    void knowsNothingOfASessionForAnotherUser() {
        Caller other = Caller.user(people.aCustomer().id(), tokens.session());
        may(here, signedIn);

        assertRejected(NOT_AUTHENTICATED, () -> may(here, other));
        assertThat(may(here, signedIn)).isTrue();
    }

    @Test
    @Rule("IDN-7")
    void knowsNobodyBeyondTheEndOfTheSession() {
        clock.advance(SessionPolicy.standard().staffAbsolute().minusSeconds(1));
        assertKnown(here);

        clock.advance(Duration.ofSeconds(1));

        assertTurnedAway(here);
    }

    @Test
    @Rule("GEN-8")
    void knowsNothingForLongerWhereTheClockIsSetBack() {
        clock.advance(Duration.ofMinutes(5));
        assertKnown(elsewhere);
        clock.advance(Duration.ofMinutes(-5));

        here.users().suspend(admin, SuspendUser.of(ann.id(), "Chargebacks"));

        assertTurnedAway(elsewhere);
    }

    @Test
    @Rule("GEN-8")
    void knowsNothingForLongerWhereTheClockIsSetBackByLessThanTheBound() {
        assertKnown(elsewhere);
        here.users().suspend(admin, SuspendUser.of(ann.id(), "Chargebacks"));

        nanos.addAndGet(BOUND.toNanos());

        assertTurnedAway(elsewhere);
    }

    // changes on the same instance

    @Test
    void feelsAnotherRoleAtOnce() {
        assertKnown(here);

        here.users()
                .assignRole(
                        admin,
                        AssignRole.of(
                                ann.id(), people.role(BuiltInRole.CUSTOMER).id()));

        assertThat(may(here, signedIn)).isFalse();
    }

    @Test
    void feelsAChangeOfTheRoleAtOnce() {
        assertKnown(here);

        here.roles().change(admin, ChangeRole.of(role.id()).granting("order:read:own"));

        assertThat(may(here, signedIn)).isFalse();
        assertThat(here.access().permissions(signedIn)).hasToString("[order:read:own]");
    }

    @Test
    @Rule("IDN-8")
    void feelsASuspensionAtOnceWithASessionAndWithout() {
        Caller asAnn = IdentityFixtures.as(ann);
        assertKnown(here);
        may(here, asAnn);

        here.users().suspend(admin, SuspendUser.of(ann.id(), "Chargebacks"));

        assertTurnedAway(here);
        assertRejected(NOT_AUTHENTICATED, () -> may(here, asAnn));
    }

    @Test
    @Rule("IDN-8")
    void feelsAnErasureAtOnce() {
        assertKnown(here);

        here.users().erase(admin, EraseUser.of(ann.id(), "She asked for it"));

        assertTurnedAway(here);
    }

    @Test
    @Rule("IDN-7")
    void feelsALogOutAtOnce() {
        assertKnown(here);

        here.authentication().logOut(signedIn);

        assertTurnedAway(here);
    }

    @Test
    @Rule("IDN-7")
    void feelsAChangeOfPasswordAtOnce() {
        assertKnown(here);

        here.authentication()
                .changePassword(signedIn, ChangePassword.of(IdentityFixtures.PASSWORD, "another right password"));

        assertTurnedAway(here);
    }

    @Test
    @Rule("IDN-7")
    void feelsThatARefreshTokenWasUsedTwiceAtOnce() {
        RefreshSession stolen = RefreshSession.with(tokens.refreshToken());
        here.authentication().refresh(Caller.visitor(), stolen);
        clock.advance(SessionPolicy.standard().grace());
        assertKnown(here);

        assertThat(refused(stolen)).isTrue();

        assertTurnedAway(here);
    }

    private boolean refused(RefreshSession command) {
        try {
            here.authentication().refresh(Caller.visitor(), command);
            return false;
        } catch (DeniedException refused) {
            return true;
        }
    }

    @Test
    @Rule("GEN-5")
    void feelsWhatATransactionOfTheHostsCommitsAndNothingThatItRollsBack() {
        assertKnown(here);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> persistence.transactions().inTransaction(() -> {
                    here.users().suspend(admin, SuspendUser.of(ann.id(), "Chargebacks"));
                    assertTurnedAway(here);
                    throw new IllegalArgumentException("expected");
                }));
        assertKnown(here);

        persistence
                .transactions()
                .inTransaction(() -> here.users().suspend(admin, SuspendUser.of(ann.id(), "Chargebacks")));

        assertTurnedAway(here);
    }

    @Test
    void keepsNothingThatItFoundBeforeAChange() {
        VisionCraft[] slow = {null};
        slow[0] = instance(
                KNOWING,
                Interleaving.after(
                        persistence,
                        "accounts",
                        "signedIn",
                        Interleaving.once(() -> Race.elsewhere(() -> slow[0].roles()
                                .change(admin, ChangeRole.of(role.id()).granting("order:read:own"))))));

        assertThat(may(slow[0], signedIn)).isTrue();

        assertThat(may(slow[0], signedIn)).isFalse();
    }

    @Test
    void letsNobodyReadOnceAChangeHasAnswered() {
        AtomicBoolean suspended = new AtomicBoolean();

        List<Race.Outcome<Boolean>> outcomes = Race.times(1 + READERS, n -> () -> {
            if (n > 0) {
                return readsUntilItIsTurnedAway(suspended);
            }
            here.users().suspend(admin, SuspendUser.of(ann.id(), "Chargebacks"));
            suspended.set(true);
            return true;
        });

        assertThat(Race.failures(outcomes)).isEmpty();
        assertThat(outcomes).extracting(Race.Outcome::answer).containsOnly(true);
    }

    /** Whether no reading that began after the change had answered was let in. */
    private boolean readsUntilItIsTurnedAway(AtomicBoolean suspended) {
        boolean after = false;
        while (!after) {
            after = suspended.get();
            try {
                may(here, signedIn);
            } catch (DeniedException refused) {
                return true;
            }
        }
        return false;
    }

    // changes on another instance

    @Test
    void feelsAChangeOnAnotherInstanceWithinTheBound() {
        assertKnown(elsewhere);

        here.roles().change(admin, ChangeRole.of(role.id()).granting("order:read:own"));

        clock.advance(BOUND.minus(A_MICROSECOND));
        assertThat(may(elsewhere, signedIn)).isTrue();
        clock.advance(A_MICROSECOND);
        assertThat(may(elsewhere, signedIn)).isFalse();
    }

    @Test
    @Rule("IDN-7")
    void feelsTheEndOfASessionOnAnotherInstanceWithinTheBound() {
        assertKnown(elsewhere);

        here.authentication().logOut(signedIn);

        assertThat(may(elsewhere, signedIn)).isTrue();
        clock.advance(BOUND);
        assertTurnedAway(elsewhere);
    }

    @Test
    void refusesAChangeByACallerWhoLostItsRightsElsewhere() {
        assertKnown(elsewhere);

        here.users().suspend(admin, SuspendUser.of(ann.id(), "Chargebacks"));

        assertRejected(NOT_AUTHENTICATED, () -> elsewhere.categories().create(signedIn, CreateCategory.root("Home")));
    }
}
