package io.visioncraft.tck.suite;

import static io.visioncraft.identity.IdentityCodes.BUILT_IN_ROLE;
import static io.visioncraft.identity.IdentityCodes.DUPLICATE_ROLE_NAME;
import static io.visioncraft.identity.IdentityCodes.NOT_BOOTSTRAPPED;
import static io.visioncraft.identity.IdentityCodes.ROLE_IN_USE;
import static io.visioncraft.identity.IdentityCodes.ROLE_NOT_FOUND;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.DeleteRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** How roles are made, changed, listed and deleted, on every store. */
abstract class RoleSuite extends BehaviourSuite {

    private static final Permission WORK = Permission.parse("order:work:any");
    private static final Permission READ = Permission.parse("order:read:any");
    private static final RoleId UNKNOWN = new RoleId(new UUID(7, 7));

    private IdentityFixtures people;
    private Caller admin;

    @BeforeEach
    void beginWithAnAdministrator() {
        people = IdentityFixtures.in(vc);
        admin = people.admin();
        events.clear();
    }

    @Test
    @Rule({"ROL-1", "EVT-1", "IDN-8"})
    void createsARole() {
        Role role = vc.roles().create(admin, CreateRole.of(" Support  lead ", "order:work:any", "order:read:any"));

        assertThat(role.name()).isEqualTo("Support  lead");
        assertThat(role.permissions()).containsExactly(READ, WORK);
        assertThat(role.builtIn()).isNull();
        assertThat(role.version()).isEqualTo(1);
        assertThat(vc.roles().get(admin, role.id())).isEqualTo(role);
        assertThat(events.types()).containsExactly("role.created");
        assertThat(events.all().get(0).data())
                .containsOnlyKeys("permissions")
                .containsEntry("permissions", List.of("order:read:any", "order:work:any"));
    }

    @Test
    @Rule("ROL-1")
    void keepsWhatAChangeLeavesOut() {
        Role role = people.aRoleOf("order:work:any");

        Role renamed = vc.roles().change(admin, ChangeRole.of(role.id()).named("Workers"));
        Role emptied = vc.roles().change(admin, ChangeRole.of(role.id()).granting());

        assertThat(renamed.permissions()).containsExactly(WORK);
        assertThat(emptied.name()).isEqualTo("Workers");
        assertThat(emptied.permissions()).isEmpty();
    }

    @Test
    @Rule({"ROL-2", "EVT-1"})
    void deletesARoleThatNobodyHas() {
        Role role = people.aRoleOf("order:work:any");
        events.clear();

        vc.roles().delete(admin, DeleteRole.of(role.id()));

        assertRejected(ROLE_NOT_FOUND, () -> vc.roles().get(admin, role.id()));
        assertRejected(ROLE_NOT_FOUND, () -> vc.roles().delete(admin, DeleteRole.of(role.id())));
        assertThat(events.types()).containsExactly("role.deleted");
        assertThat(events.all().get(0).aggregateId()).isEqualTo(role.id().value());
    }

    @Test
    @Rule("EVT-1")
    void tellsOfTheEndOfARoleAfterTheChangeBeforeIt() {
        Role role = people.aRoleOf("order:work:any");
        events.clear();

        persistence.transactions().inTransaction(() -> {
            vc.roles().change(admin, ChangeRole.of(role.id()).named("Workers"));
            vc.roles().delete(admin, DeleteRole.of(role.id()));
            return true;
        });

        assertThat(events.all())
                .extracting(EventRecord::type, EventRecord::aggregateVersion, EventRecord::ordinal)
                .containsExactly(tuple("role.changed", 2L, 0), tuple("role.deleted", 3L, 0));
    }

    @Test
    @Rule("ROL-2")
    void keepsARoleThatAnyUserHas() {
        Role role = people.aRoleOf("order:work:any");
        User bob = people.aUserWith(role);
        vc.users().suspend(admin, SuspendUser.of(bob.id(), "Leave"));

        assertRejected(ROLE_IN_USE, () -> vc.roles().delete(admin, DeleteRole.of(role.id())));

        assertThat(vc.roles().get(admin, role.id())).isEqualTo(role);
    }

    @Test
    @Rule("ROL-2")
    void keepsTheBuiltInRoles() {
        for (BuiltInRole which : BuiltInRole.values()) {
            assertRejected(
                    BUILT_IN_ROLE,
                    () -> vc.roles()
                            .delete(admin, DeleteRole.of(people.role(which).id())));
        }
        RoleId adminRole = people.role(BuiltInRole.ADMIN).id();
        assertRejected(
                BUILT_IN_ROLE,
                () -> vc.roles().change(admin, ChangeRole.of(adminRole).named("Root")));
        assertRejected(
                BUILT_IN_ROLE,
                () -> vc.roles().change(admin, ChangeRole.of(adminRole).granting()));
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("ROL-2")
    void changesStaffAndCustomerLikeAnyRole() {
        RoleId staff = people.role(BuiltInRole.STAFF).id();
        RoleId customer = people.role(BuiltInRole.CUSTOMER).id();

        Role renamed =
                vc.roles().change(admin, ChangeRole.of(staff).named("Équipe").granting("order:work:any"));
        Role narrowed = vc.roles().change(admin, ChangeRole.of(customer).granting("user:read:own"));

        User ann = people.aCustomer();
        assertThat(renamed.builtIn()).isEqualTo(BuiltInRole.STAFF);
        assertThat(people.role(BuiltInRole.STAFF)).isEqualTo(renamed);
        assertThat(ann.role()).isEqualTo(narrowed.id());
    }

    @Test
    @Rule("ROL-2")
    void makesNoRoleBeforeTheBuiltInOnesHaveTheirNames() {
        VisionCraft empty = libraryOver(freshPersistence());

        assertRejected(NOT_BOOTSTRAPPED, () -> empty.roles().create(system("role:manage:any"), CreateRole.of("Admin")));
    }

    @Test
    @Rule({"ROL-1", "GEN-11"})
    void keepsNamesUniqueUnderFolding() {
        Role role = vc.roles().create(admin, CreateRole.of("Équipe de nuit"));
        Role other = vc.roles().create(admin, CreateRole.of("Other"));
        events.clear();

        assertRejected(DUPLICATE_ROLE_NAME, () -> vc.roles().create(admin, CreateRole.of("E\u0301QUIPE  DE NUIT")));
        assertRejected(DUPLICATE_ROLE_NAME, () -> vc.roles().create(admin, CreateRole.of("admin")));
        assertRejected(
                DUPLICATE_ROLE_NAME,
                () -> vc.roles().change(admin, ChangeRole.of(other.id()).named("équipe de NUIT")));
        assertThat(events.all()).isEmpty();

        Role respelt = vc.roles().change(admin, ChangeRole.of(role.id()).named("ÉQUIPE DE NUIT"));
        assertThat(respelt.name()).isEqualTo("ÉQUIPE DE NUIT");
    }

    @Test
    @Rule({"ROL-1", "GEN-5"})
    void givesANameToOneOfManyWhoTakeItAtOnce() {
        List<Outcome<Role>> outcomes = Race.times(6, n -> () -> vc.roles().create(admin, CreateRole.of("Workers")));

        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.thrown())
                        .isInstanceOfSatisfying(
                                VisionCraftException.class,
                                rejection -> assertThat(rejection.code()).isEqualTo("duplicate-role-name")));
    }

    @Test
    @Rule("GEN-4")
    void refusesBadInput() {
        Role role = people.aRoleOf();

        assertInvalid(REQUIRED, "name", () -> vc.roles().create(admin, CreateRole.of("")));
        assertInvalid(TOO_LONG, "name", () -> vc.roles().create(admin, CreateRole.of("n".repeat(301))));
        assertInvalid(REQUIRED, "permissions", () -> vc.roles().create(admin, new CreateRole("Workers", noList())));
        assertInvalid(
                OUT_OF_RANGE,
                "permissions",
                () -> vc.roles()
                        .create(admin, new CreateRole("Workers", Collections.nCopies(1_001, "order:work:any"))));
        assertInvalid(
                REQUIRED,
                "role",
                () -> vc.roles().change(admin, ChangeRole.of(noRole()).named("Workers")));
        assertInvalid(REQUIRED, "role", () -> vc.roles().delete(admin, DeleteRole.of(noRole())));
        assertInvalid(
                REQUIRED,
                "name",
                () -> vc.roles().change(admin, ChangeRole.of(role.id()).named(" ")));
        assertInvalid(REQUIRED, "", () -> vc.roles().get(admin, noRole()));
        assertRejected(ROLE_NOT_FOUND, () -> vc.roles().get(admin, UNKNOWN));
        assertRejected(
                ROLE_NOT_FOUND,
                () -> vc.roles().change(admin, ChangeRole.of(UNKNOWN).named("Workers")));
        assertRejected(ROLE_NOT_FOUND, () -> vc.roles().delete(admin, DeleteRole.of(UNKNOWN)));
    }

    @Test
    @Rule("GEN-1")
    void letsOnlyThoseWithThePermissionNearRoles() {
        Role role = people.aRoleOf("order:work:any");
        Caller staff = Caller.user(people.aMemberOfStaff().id());
        events.clear();

        for (Caller caller : List.of(Caller.visitor(), staff, system("user:assign-role:any"))) {
            assertRejected(missingFor(caller), () -> vc.roles().create(caller, CreateRole.of("Workers")));
            assertRejected(
                    missingFor(caller),
                    () -> vc.roles().change(caller, ChangeRole.of(role.id()).named("W")));
            assertRejected(missingFor(caller), () -> vc.roles().delete(caller, DeleteRole.of(role.id())));
            assertRejected(missingFor(caller), () -> vc.roles().get(caller, role.id()));
            assertRejected(missingFor(caller), () -> vc.roles().list(caller, ListRequest.first()));
            assertRejected(missingFor(caller), () -> vc.roles().unregistered(caller));
        }
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("GEN-6")
    void refusesAStaleVersion() {
        Role role = people.aRoleOf("order:work:any");
        vc.roles().change(admin, ChangeRole.of(role.id()).named("Workers").atVersion(1));

        assertRejected(
                StaleAggregateException.CODE,
                () -> vc.roles()
                        .change(admin, ChangeRole.of(role.id()).granting().atVersion(1)));
        assertRejected(
                StaleAggregateException.CODE,
                () -> vc.roles().delete(admin, DeleteRole.of(role.id()).atVersion(1)));

        vc.roles().delete(admin, DeleteRole.of(role.id()).atVersion(2));
        assertRejected(ROLE_NOT_FOUND, () -> vc.roles().get(admin, role.id()));
    }

    @Test
    @Rule("GEN-7")
    void takesEffectOncePerKey() {
        CreateRole command = CreateRole.of("Workers", "order:work:any");

        Role first = vc.roles().create(admin.withKey("create"), command);
        Role again = vc.roles().create(admin.withKey("create"), command);
        ChangeRole change = ChangeRole.of(first.id()).named("Hands");
        Role changed = vc.roles().change(admin.withKey("change"), change);
        Role changedAgain = vc.roles().change(admin.withKey("change"), change);
        vc.roles().delete(admin.withKey("delete"), DeleteRole.of(first.id()));
        vc.roles().delete(admin.withKey("delete"), DeleteRole.of(first.id()));

        assertThat(again).isEqualTo(first);
        assertThat(changedAgain).isEqualTo(changed);
        assertThat(events.types()).containsExactly("role.created", "role.changed", "role.deleted");
    }

    @RepeatedTest(5)
    @Rule("ROL-2")
    void neverLeavesAUserWithARoleThatIsDeletedAtThatMoment() {
        Role role = people.aRoleOf("role:read:any");
        User ann = people.aCustomer();

        List<Outcome<Object>> outcomes = Race.of(List.<Callable<Object>>of(
                () -> vc.users().assignRole(admin, AssignRole.of(ann.id(), role.id())), () -> {
                    vc.roles().delete(admin, DeleteRole.of(role.id()));
                    return role;
                }));

        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(1);
        RoleId now = vc.users().get(admin, ann.id()).role();
        assertThat(vc.roles().get(admin, now).id()).isEqualTo(now);
    }

    @Test
    @Rule("GEN-9")
    void listsRolesByFoldedName() {
        vc.roles().create(admin, CreateRole.of("beta"));
        vc.roles().create(admin, CreateRole.of("Alpha"));
        vc.roles().create(admin, CreateRole.of("Éclair"));

        Listing<Role> first = vc.roles().list(admin, ListRequest.first(4));
        ListRequest next = ListRequest.first(4).after(first.next());
        Listing<Role> second = vc.roles().list(admin, next);

        assertThat(first.items()).extracting(Role::name).containsExactly("ADMIN", "Alpha", "beta", "CUSTOMER");
        assertThat(second.items()).extracting(Role::name).containsExactly("STAFF", "Éclair");
        assertThat(second.more()).isFalse();
        assertInvalid(OUT_OF_RANGE, "limit", () -> vc.roles().list(admin, ListRequest.first(0)));
        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.roles().list(admin, ListRequest.first().after("nonsense")));
    }

    @SuppressWarnings("NullAway") // hostile on purpose
    private static RoleId noRole() {
        return null;
    }

    @SuppressWarnings("NullAway") // hostile on purpose
    private static List<String> noList() {
        return null;
    }
}
