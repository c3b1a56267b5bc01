package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.identity.IdentityCodes.ESCALATION;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.Permission;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.DeleteRole;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.ReinstateUser;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How users are given a role, on every store, and who may give it: nobody acts on one who holds more (ROL-3). */
abstract class RoleAssignmentSuite extends BehaviourSuite {

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
    @Rule({"ROL-3", "EVT-1"})
    void assignsARole() {
        Role staff = people.role(BuiltInRole.STAFF);

        User promoted = vc.users().assignRole(asAda, AssignRole.of(ann.id(), staff.id()));

        assertThat(promoted.role()).isEqualTo(staff.id());
        assertThat(vc.users().get(asAda, ann.id())).isEqualTo(promoted);
        assertThat(events.types()).containsExactly("user.role-assigned");
        assertThat(events.all().get(0).data())
                .containsEntry("from", ann.role().toString())
                .containsEntry("to", staff.id().toString());
    }

    @Test
    @Rule("ROL-5")
    void feelsANewRoleAtTheNextCall() {
        Caller asAnn = Caller.user(ann.id());
        assertRejected(PERMISSION_MISSING, () -> vc.users().list(asAnn, UserQuery.all(), ListRequest.first()));

        vc.users()
                .assignRole(
                        asAda,
                        AssignRole.of(ann.id(), people.role(BuiltInRole.STAFF).id()));

        assertThat(vc.users().list(asAnn, UserQuery.all(), ListRequest.first()).items())
                .hasSize(2);
    }

    @Test
    @Rule("ROL-3")
    void changesNothingWhenTheRoleIsTheSame() {
        User same = vc.users().assignRole(asAda, AssignRole.of(ann.id(), ann.role()));

        assertThat(same).isEqualTo(ann);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("ROL-3")
    void letsNobodyPromoteItselfOrOthersAboveItself() {
        User lead = people.aUserWith("user:assign-role:any", "user:suspend:any", "order:work:any");
        Caller asLead = Caller.user(lead.id());
        Role weaker = people.aRoleOf("order:work:any");
        Role stronger = people.aRoleOf("order:work:any", "role:manage:any");
        User worker = people.aUserWith(weaker);
        User strong = people.aUserWith(stronger);
        events.clear();

        assertRejected(ESCALATION, () -> vc.users().assignRole(asLead, AssignRole.of(lead.id(), ada.role())));
        assertRejected(ESCALATION, () -> vc.users().assignRole(asLead, AssignRole.of(worker.id(), stronger.id())));
        assertRejected(ESCALATION, () -> vc.users().assignRole(asLead, AssignRole.of(strong.id(), weaker.id())));
        assertRejected(ESCALATION, () -> vc.users().assignRole(asLead, AssignRole.of(ada.id(), weaker.id())));
        assertRejected(ESCALATION, () -> vc.users().suspend(asLead, SuspendUser.of(ada.id(), "Coup")));
        assertRejected(ESCALATION, () -> vc.users().suspend(asLead, SuspendUser.of(strong.id(), "Coup")));
        assertThat(events.all()).isEmpty();

        User demoted = vc.users().assignRole(asLead, AssignRole.of(lead.id(), weaker.id()));
        assertThat(demoted.role()).isEqualTo(weaker.id());
    }

    @Test
    @Rule("ROL-3")
    void letsASystemActWithinItsStatedPermissions() {
        Role worker = people.aRoleOf("order:work:any");
        Caller weak = system("user:assign-role:any", "user:suspend:any");
        Caller strong = system("user:assign-role:any", "user:suspend:any", "order:work:any");
        User bob = people.aUserWith(worker);

        assertRejected(ESCALATION, () -> vc.users().suspend(weak, SuspendUser.of(bob.id(), "Leave")));
        User suspended = vc.users().suspend(strong, SuspendUser.of(bob.id(), "Leave"));
        assertRejected(ESCALATION, () -> vc.users().reinstate(weak, ReinstateUser.of(bob.id(), "Back")));
        User reinstated = vc.users().reinstate(strong, ReinstateUser.of(bob.id(), "Back"));

        assertThat(suspended.status()).isEqualTo(UserStatus.SUSPENDED);
        assertThat(reinstated.status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(history(bob.id())).extracting(StatusChange::callerName).contains("test");
    }

    @Test
    @Rule("ROL-3")
    void letsNobodyButAnAdministratorActOnOne() {
        User operator = people.aUserWith(texts(vc.permissions().all()));
        User bob = people.anotherAdministrator();
        Caller nightly = system(texts(vc.permissions().all()));
        events.clear();

        for (Caller caller : List.of(Caller.user(operator.id()), nightly)) {
            assertRejected(ESCALATION, () -> vc.users().assignRole(caller, AssignRole.of(operator.id(), ada.role())));
            assertRejected(ESCALATION, () -> vc.users().assignRole(caller, AssignRole.of(bob.id(), ann.role())));
            assertRejected(ESCALATION, () -> vc.users().suspend(caller, SuspendUser.of(bob.id(), "Coup")));
            assertRejected(ESCALATION, () -> vc.users().erase(caller, EraseUser.of(bob.id(), "Coup")));
            assertRejected(
                    ESCALATION,
                    () -> vc.users()
                            .changeProfile(caller, ChangeProfile.of(bob.id()).named("Mallory")));
        }
        assertThat(events.all()).isEmpty();
        assertThat(vc.users().suspend(asAda, SuspendUser.of(bob.id(), "Leave")).status())
                .isEqualTo(UserStatus.SUSPENDED);
    }

    @Test
    @Rule("ROL-3")
    void countsWhatIsStoredThoughThisInstanceDoesNotRegisterIt() {
        VisionCraft newer = standIns.builder(persistence, issuer())
                .permission(DeclaredPermission.forAdministrators(Permission.parse("dance:lead:any"), "Lead a dance"))
                .build();
        String[] allHere = texts(vc.permissions().all());
        Role dancers = newer.roles().create(asAda, CreateRole.of("Dancers", "dance:lead:any", "order:work:any"));
        String[] andDance =
                Stream.concat(Stream.of(allHere), Stream.of("dance:lead:any")).toArray(String[]::new);
        Role lead = newer.roles().create(asAda, CreateRole.of("Lead", andDance));
        User operator = people.aUserWith(allHere);
        Caller asOperator = Caller.user(operator.id());
        User dancer =
                newer.users().assignRole(asAda, AssignRole.of(people.aCustomer().id(), dancers.id()));
        Caller asLead = Caller.user(newer.users()
                .assignRole(asAda, AssignRole.of(people.aCustomer().id(), lead.id()))
                .id());
        events.clear();

        for (Caller caller : List.of(asOperator, system(andDance))) {
            assertRejected(ESCALATION, () -> vc.users().assignRole(caller, AssignRole.of(operator.id(), dancers.id())));
            assertRejected(ESCALATION, () -> vc.users().assignRole(caller, AssignRole.of(operator.id(), ada.role())));
            assertRejected(ESCALATION, () -> vc.users().suspend(caller, SuspendUser.of(dancer.id(), "Coup")));
            assertRejected(ESCALATION, () -> vc.roles().delete(caller, DeleteRole.of(dancers.id())));
            assertRejected(
                    ESCALATION,
                    () -> vc.roles().change(caller, ChangeRole.of(dancers.id()).granting("order:work:any")));
        }
        assertThat(events.all()).isEmpty();

        assertThat(vc.users()
                        .assignRole(asLead, AssignRole.of(ann.id(), dancers.id()))
                        .role())
                .isEqualTo(dancers.id());
        assertThat(vc.roles()
                        .change(asAda, ChangeRole.of(dancers.id()).granting("order:work:any"))
                        .permissions())
                .hasSize(1);
    }

    private static String[] texts(Collection<Permission> permissions) {
        return permissions.stream().map(Permission::toString).toArray(String[]::new);
    }

    private List<StatusChange<UserStatus>> history(UserId user) {
        return vc.users().history(asAda, user, ListRequest.first()).items();
    }
}
