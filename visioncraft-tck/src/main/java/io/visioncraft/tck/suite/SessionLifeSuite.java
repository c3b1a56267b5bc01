package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.authentication.AuthenticationCodes.BAD_CREDENTIALS;
import static io.visioncraft.authentication.AuthenticationCodes.BAD_TOKEN;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.identity.ReinstateUser;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * How sessions begin at log-in and how they end: by log-out, to make room for newer ones, and by the suspension of their user,
 * on every store.
 */
abstract class SessionLifeSuite extends CustomerWithPassword {

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

    private void assertDead(Tokens tokens) {
        assertRejected(BAD_TOKEN, () -> authentication().caller(tokens.accessToken()));
        assertRejected(BAD_TOKEN, () -> authentication().refresh(VISITOR, RefreshSession.with(tokens.refreshToken())));
    }
}
