package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.access.AccessCodes.UNKNOWN_PERMISSION;
import static io.visioncraft.identity.IdentityCodes.ESCALATION;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.Permission;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.DeleteRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.UnregisteredPermission;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which permissions a role grants, and who may put them into it, on every store. */
abstract class RoleGrantSuite extends BehaviourSuite {

    private static final Permission WORK = Permission.parse("order:work:any");
    private static final Permission READ = Permission.parse("order:read:any");

    private IdentityFixtures people;
    private Caller admin;

    @BeforeEach
    void beginWithAnAdministrator() {
        people = IdentityFixtures.in(vc);
        admin = people.admin();
        events.clear();
    }

    @Test
    @Rule({"ROL-1", "ROL-5", "EVT-1"})
    void changesWhatARoleGrantsForAllWhoHaveIt() {
        Role role = people.aRoleOf("order:work:any", "role:read:any");
        Caller bob = Caller.user(people.aUserWith(role).id());
        assertThat(vc.roles().get(bob, role.id())).isEqualTo(role);
        events.clear();

        Role changed = vc.roles()
                .change(admin, ChangeRole.of(role.id()).named("Workers").granting(Set.of(WORK, READ)));

        assertThat(changed.name()).isEqualTo("Workers");
        assertThat(changed.permissions()).containsExactly(READ, WORK);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(vc.roles().get(admin, role.id())).isEqualTo(changed);
        assertRejected(PERMISSION_MISSING, () -> vc.roles().get(bob, role.id()));
        assertThat(events.types()).containsExactly("role.changed");
        assertThat(events.all().get(0).data())
                .containsEntry("renamed", true)
                .containsEntry("granted", List.of("order:read:any"))
                .containsEntry("withdrawn", List.of("role:read:any"));
    }

    @Test
    @Rule({"ROL-1", "GEN-3", "GEN-4"})
    void refusesUnknownPermissionsWhenTheyAreWritten() {
        InvalidInputException rejection = assertInvalid(
                UNKNOWN_PERMISSION,
                "permissions[1]",
                () -> vc.roles()
                        .create(
                                admin,
                                new CreateRole(
                                        " ",
                                        Arrays.asList(
                                                "order:work:any",
                                                "dance:lead:any",
                                                "order:*:any",
                                                null,
                                                "category:manage:own",
                                                "x".repeat(200)))));
        Role role = people.aRoleOf("order:work:any");
        assertInvalid(
                UNKNOWN_PERMISSION,
                "permissions[0]",
                () -> vc.roles().change(admin, ChangeRole.of(role.id()).granting("ORDER:WORK:ANY")));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "name",
                        "permissions[1]",
                        "permissions[2]",
                        "permissions[3]",
                        "permissions[4]",
                        "permissions[5]");
        assertThat(vc.roles().get(admin, role.id())).isEqualTo(role);
    }

    @Test
    @Rule("ROL-3")
    void letsNobodyHandOutOrTakeAwayMoreThanItHolds() {
        Role weaker = people.aRoleOf("order:work:any");
        Role stronger = people.aRoleOf("order:work:any", "service:manage:any");
        Caller lead = Caller.user(people.aUserWith("role:manage:any", "order:work:any", "order:read:any")
                .id());
        events.clear();

        assertRejected(ESCALATION, () -> vc.roles().create(lead, CreateRole.of("Tellers", "service:manage:any")));
        assertRejected(
                ESCALATION,
                () -> vc.roles().change(lead, ChangeRole.of(weaker.id()).granting("service:manage:any")));
        assertRejected(
                ESCALATION,
                () -> vc.roles().change(lead, ChangeRole.of(stronger.id()).granting()));
        assertRejected(
                ESCALATION,
                () -> vc.roles().change(lead, ChangeRole.of(stronger.id()).named("Weak")));
        assertRejected(ESCALATION, () -> vc.roles().delete(lead, DeleteRole.of(stronger.id())));
        assertRejected(
                ESCALATION,
                () -> vc.roles()
                        .change(
                                lead,
                                ChangeRole.of(people.role(BuiltInRole.ADMIN).id())
                                        .granting()));
        assertThat(events.all()).isEmpty();

        Role own = vc.roles().create(lead, CreateRole.of("Readers", "order:read:own"));
        Role widened = vc.roles().change(lead, ChangeRole.of(own.id()).granting("order:read:any", "order:work:any"));
        vc.roles().delete(lead, DeleteRole.of(weaker.id()));
        assertThat(widened.permissions()).containsExactly(READ, WORK);
    }

    @Test
    @Rule("ROL-3")
    void countsTheStatedPermissionsOfASystem() {
        Caller weak = system("role:manage:any");
        Caller strong = system("role:manage:any", "order:work:any");

        assertRejected(ESCALATION, () -> vc.roles().create(weak, CreateRole.of("Workers", "order:work:any")));
        Role role = vc.roles().create(strong, CreateRole.of("Workers", "order:work:any"));

        assertThat(role.permissions()).containsExactly(WORK);
    }

    @Test
    @Rule("ROL-1")
    void grantsNothingForAPermissionThatNobodyRegistersAnyMore() {
        Permission dance = Permission.parse("dance:lead:any");
        VisionCraft dancing = standIns.builder(persistence, issuer())
                .permission(DeclaredPermission.forStaff(dance, "Lead a dance"))
                .build();
        Role dancers = dancing.roles().create(admin, CreateRole.of("Dancers", "dance:lead:any", "order:work:any"));
        assertThat(dancing.roles().unregistered(admin)).isEmpty();

        List<UnregisteredPermission> reported = vc.roles().unregistered(admin);
        Role seen = vc.roles().get(admin, dancers.id());

        assertThat(reported).containsExactly(new UnregisteredPermission(dancers.id(), "Dancers", dance));
        assertThat(seen.permissions()).contains(dance);
        assertThat(seen.effective(vc.permissions())).containsExactly(WORK);
        assertThat(vc.users()
                        .assignRole(admin, AssignRole.of(people.aCustomer().id(), dancers.id()))
                        .role())
                .isEqualTo(dancers.id());
    }

    @Test
    @Rule({"ROL-1", "ROL-2"})
    void givesAdministratorsWhatTheHostRegisters() {
        Permission dance = Permission.parse("dance:lead:any");
        VisionCraft dancing = standIns.builder(persistence, issuer())
                .permission(DeclaredPermission.forAdministrators(dance, "Lead a dance"))
                .build();

        Role dancers = dancing.roles().create(admin, CreateRole.of("Dancers", "dance:lead:any"));

        assertThat(dancers.permissions()).containsExactly(dance);
        assertRejected(
                ESCALATION,
                () -> dancing.roles().create(system("role:manage:any"), CreateRole.of("More", "dance:lead:any")));
    }

    @Test
    @Rule({"GEN-2", "ROL-3"})
    void letsNoHostDeclareOwnPricesOrAnythingElseInAnAreaOfTheLibrarys() {
        for (String text : List.of("price:manage:own", "order:dance:any", "event:read:own")) {
            DeclaredPermission lavish = DeclaredPermission.forCustomers(Permission.parse(text), "Have it all");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> standIns.builder(persistence, issuer())
                            .permission(lavish)
                            .build())
                    .withMessageContaining(text);
        }
    }

    @Test
    @Rule({"GEN-2", "ROL-1"})
    void grantsNothingForOwnWhereNothingHasAnOwner() {
        Role ofOldHost = new Role(
                new RoleId(new UUID(9, 9)),
                "Of an older host",
                new TreeSet<>(Set.of(Permission.parse("price:manage:own"), Permission.parse("crm:work:own"))),
                null,
                1);
        persistence.transactions().inTransaction(() -> {
            persistence.identity().roles().save(ofOldHost, List.of());
            return ofOldHost;
        });
        CatalogFixtures catalog = CatalogFixtures.in(vc);
        Caller ann = IdentityFixtures.as(people.aUserWith(ofOldHost));
        events.clear();

        assertRejected(
                PERMISSION_MISSING,
                () -> vc.prices().set(ann, SetPrice.of(catalog.anActiveService().id(), "0.01", "EUR")));
        assertRejected(PERMISSION_MISSING, () -> vc.crm().claimNext(ann));
    }
}
