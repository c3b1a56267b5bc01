package io.visioncraft.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.access.Permission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.authentication.AuthenticationPermissions;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoleTest {

    private static final RoleId ID = new RoleId(new UUID(7, 7));
    private static final Permission READ = Permission.parse("user:read:any");
    private static final Permission CREATE = Permission.parse("user:create:any");
    private static final Permission FORGOTTEN = Permission.parse("order:dance:any");
    private static final PermissionRegistry REGISTRY = PermissionRegistry.of(
            Stream.of(IdentityPermissions.all(), AuthenticationPermissions.all())
                    .flatMap(List::stream)
                    .toList(),
            List.of());

    @Test
    @Rule("ROL-1")
    void saysWhatAChangeGrantsAndWithdraws() {
        Role role = Role.create(ID, "Clerks", Set.of(READ)).next();

        Change<Role> change = role.change("Hosts", Set.of(CREATE));

        assertThat(change.next().name()).isEqualTo("Hosts");
        assertThat(change.next().permissions()).containsExactly(CREATE);
        assertThat(change.events())
                .containsExactly(
                        new IdentityEvents.RoleChanged(true, List.of("user:create:any"), List.of("user:read:any")));
    }

    @Test
    @Rule("ROL-2")
    void givesAdminEverythingThatIsRegistered() {
        Role admin = Role.builtIn(ID, BuiltInRole.ADMIN, REGISTRY).next();

        assertThat(admin.permissions()).isEmpty();
        assertThat(admin.effective(REGISTRY)).isEqualTo(REGISTRY.all());
        assertThat(admin.effective(PermissionRegistry.of(List.of(), List.of()))).isEmpty();
    }

    @Test
    @Rule("ROL-2")
    void givesStaffAndCustomerWhatIsDeclaredForThem() {
        assertThat(Role.builtIn(ID, BuiltInRole.STAFF, REGISTRY).next().permissions())
                .isEqualTo(REGISTRY.staff())
                .containsExactly(
                        Permission.parse("user:change-password:own"),
                        Permission.parse("user:change:any"),
                        Permission.parse("user:check-tax-id:any"),
                        CREATE,
                        READ);
        assertThat(Role.builtIn(ID, BuiltInRole.CUSTOMER, REGISTRY).next().permissions())
                .extracting(Permission::toString)
                .containsExactlyInAnyOrder(
                        "user:change:own",
                        "user:change-password:own",
                        "user:check-tax-id:own",
                        "user:export:own",
                        "user:read:own");
    }

    @Test
    @Rule("ROL-1")
    void grantsNothingThatNobodyRegisters() {
        Role role = new Role(ID, "Clerks", new TreeSet<>(Set.of(READ, FORGOTTEN)), null, 3);

        assertThat(role.effective(REGISTRY)).containsExactly(READ);
        assertThat(role.unregistered(REGISTRY)).containsExactly(FORGOTTEN);
    }

    @Test
    @Rule("ROL-2")
    void protectsTheBuiltInRoles() {
        Role admin = Role.builtIn(ID, BuiltInRole.ADMIN, REGISTRY).next();
        Role staff = Role.builtIn(ID, BuiltInRole.STAFF, REGISTRY).next();

        assertThatThrownBy(() -> admin.change("Root", Set.of())).isInstanceOf(RuleViolatedException.class);
        assertThatThrownBy(admin::delete).isInstanceOf(RuleViolatedException.class);
        assertThatThrownBy(staff::delete).isInstanceOf(RuleViolatedException.class);
        assertThat(staff.change("Team", Set.of(READ)).next().builtIn()).isEqualTo(BuiltInRole.STAFF);
    }

    @Test
    void sharesItsPermissionsWithNobody() {
        TreeSet<Permission> mine = new TreeSet<>(Set.of(READ));
        Role role = new Role(ID, "Clerks", mine, null, 1);

        mine.add(CREATE);

        assertThat(role.permissions()).containsExactly(READ);
        assertThatThrownBy(() -> role.permissions().add(CREATE)).isInstanceOf(UnsupportedOperationException.class);
    }
}
