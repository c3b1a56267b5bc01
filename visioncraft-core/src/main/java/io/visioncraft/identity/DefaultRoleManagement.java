package io.visioncraft.identity;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.internal.Answer;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.internal.Versions;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Text;
import io.visioncraft.spi.Guard;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Roles over their repository. */
final class DefaultRoleManagement implements RoleManagement {

    static final UseCase<Permitted> CREATE = managing("roles.create");
    static final UseCase<Permitted> CHANGE = managing("roles.change");
    static final UseCase<Permitted> DELETE = managing("roles.delete");
    static final UseCase<Permitted> GET = reading("roles.get");
    static final UseCase<Permitted> LIST = reading("roles.list");
    static final UseCase<Permitted> UNREGISTERED = reading("roles.unregistered");

    static final List<UseCase<?>> USE_CASES = List.of(CREATE, CHANGE, DELETE, GET, LIST, UNREGISTERED);

    private final UseCases useCases;
    private final UserRepository users;
    private final RoleRepository roles;
    private final RoleLookup lookup;
    private final PermissionRegistry registry;
    private final EscalationPolicy escalation;
    private final List<UserMoments> moments;

    DefaultRoleManagement(
            UseCases useCases,
            UserRepository users,
            RoleRepository roles,
            PermissionRegistry registry,
            EscalationPolicy escalation,
            List<UserMoments> moments) {
        this.useCases = useCases;
        this.users = users;
        this.roles = roles;
        this.lookup = new RoleLookup(roles);
        this.registry = registry;
        this.escalation = escalation;
        this.moments = List.copyOf(moments);
    }

    private static UseCase<Permitted> managing(String name) {
        return UseCase.needing(name, IdentityPermissions.MANAGE_ROLE).takingKey();
    }

    private static UseCase<Permitted> reading(String name) {
        return UseCase.needing(name, IdentityPermissions.READ_ROLE);
    }

    @Override
    public Role create(Caller caller, CreateRole command) {
        return useCases.change(CREATE, caller, command, answer(), in -> {
            Input<String> name = in.line("name", command.name(), Text.NAME);
            Input<SortedSet<Permission>> granted =
                    PermissionTexts.check(in, "permissions", command.permissions(), registry);
            return work -> {
                escalation.requireCover(work, granted.get());
                lookup.find(BuiltInRole.ADMIN); // the built-in roles come first, so that they have their names
                requireUnused(name.get(), null);
                return work.save(roles, Role.create(new RoleId(work.newId()), name.get(), granted.get()));
            };
        });
    }

    @Override
    public Role change(Caller caller, ChangeRole command) {
        return useCases.change(CHANGE, caller, command, answer(), in -> {
            Input<String> name = in.optional("name", command.name(), typed -> Text.line(typed, Text.NAME));
            Input<SortedSet<Permission>> granted =
                    PermissionTexts.check(in, "permissions", command.permissions(), registry);
            return work -> {
                // assigning a role holds the same guard, so that all who feel the change are known
                work.hold(new Guard.Administrators());
                Role before = lookup.find(command.role());
                escalation.requireCover(work, before);
                Change<Role> change = before.change(
                        Optional.ofNullable(name.orNull()).orElse(before.name()),
                        Optional.ofNullable(granted.orNull()).orElse(before.permissions()));
                escalation.requireCover(work, change.next());
                Versions.check(before.aggregateType(), before, command.expectedVersion());
                requireUnused(change.next().name(), before.id());
                moments.forEach(moment -> moment.roleChanges(before, change.next(), work));
                return work.save(roles, change);
            };
        });
    }

    @Override
    public void delete(Caller caller, DeleteRole command) {
        useCases.perform(DELETE, caller, command, in -> work -> {
            // assigning a role holds the same guard, so that nobody is given the role while it goes
            work.hold(new Guard.Administrators());
            Role role = lookup.find(command.role());
            escalation.requireCover(work, role);
            Versions.check(role.aggregateType(), role, command.expectedVersion());
            Change<Role> end = role.delete();
            if (users.anyWithRole(role.id())) {
                throw IdentityCodes.ROLE_IN_USE.rejection("The role " + role.id() + " has users", "role", role.id());
            }
            roles.delete(role);
            work.removed(role, end.events());
        });
    }

    @Override
    public Role get(Caller caller, RoleId id) {
        return useCases.ahead(() -> roles.find(id)).read(GET, caller, id, in -> work -> lookup.find(id));
    }

    @Override
    public Listing<Role> list(Caller caller, ListRequest request) {
        return useCases.read(
                LIST,
                caller,
                work -> Cursors.list(
                        request,
                        new AllRoles("roles"),
                        key -> key.get(0),
                        role -> List.of(Folding.key(role.name())),
                        this::after));
    }

    private List<Role> after(@Nullable String name, int limit) {
        return roles.all().stream()
                .filter(role -> name == null || Folding.compare(Folding.key(role.name()), name) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<UnregisteredPermission> unregistered(Caller caller) {
        return useCases.read(
                UNREGISTERED,
                caller,
                work -> roles.all().stream()
                        .flatMap(role -> role.unregistered(registry).stream()
                                .map(permission -> new UnregisteredPermission(role.id(), role.name(), permission)))
                        .toList());
    }

    private Answer<Permitted, Role> answer() {
        return Answer.of(id -> lookup.find(new RoleId(id)));
    }

    /** The common case, told early; in a race the store's unique key decides (ROL-1). */
    private void requireUnused(String name, @Nullable RoleId self) {
        String key = Folding.key(name);
        for (Role role : roles.all()) {
            if (!role.id().equals(self) && Folding.key(role.name()).equals(key)) {
                throw IdentityCodes.DUPLICATE_ROLE_NAME.rejection("Another role has that name");
            }
        }
    }

    /** The query of the list of roles. */
    private record AllRoles(String list) {}
}
