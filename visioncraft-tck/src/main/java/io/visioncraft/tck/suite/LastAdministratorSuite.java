package io.visioncraft.tck.suite;

import static io.visioncraft.identity.IdentityCodes.LAST_ADMINISTRATOR;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** One ACTIVE administrator is left whoever suspends or demotes whom, also at the same time (ROL-4), on every store. */
abstract class LastAdministratorSuite extends BehaviourSuite {

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

    private static List<Outcome<User>> race(Callable<User> one, Callable<User> other) {
        return Race.of(List.of(one, other));
    }
}
