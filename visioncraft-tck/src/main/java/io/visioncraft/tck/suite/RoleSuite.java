package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.access.AccessCodes.UNKNOWN_PERMISSION;
import static io.visioncraft.identity.IdentityCodes.BUILT_IN_ROLE;
import static io.visioncraft.identity.IdentityCodes.DUPLICATE_ROLE_NAME;
import static io.visioncraft.identity.IdentityCodes.ESCALATION;
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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.Permission;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.DeleteRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.UnregisteredPermission;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What {@link io.visioncraft.identity.RoleManagement} does on every store. */
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

    @SuppressWarnings("NullAway") // hostile on purpose
    private static RoleId noRole() {
        return null;
    }

    @SuppressWarnings("NullAway") // hostile on purpose
    private static List<String> noList() {
        return null;
    }
}
