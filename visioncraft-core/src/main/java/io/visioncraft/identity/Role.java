package io.visioncraft.identity;

import io.visioncraft.access.Permission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A named set of permissions. Every user has exactly one role and holds its permissions at the moment of each call
 * (ROL-5).
 *
 * <p>Its life: bootstrapping a store makes ADMIN, STAFF and CUSTOMER with the permissions that the library and the host
 * declare for them. A caller with {@code role:manage:any} makes other roles ({@link IdentityEvents#ROLE_CREATED}) and
 * changes their names and permissions ({@link IdentityEvents#ROLE_CHANGED}); the role's users have the new permissions
 * at their next call. A role of the host that no user has can be deleted ({@link IdentityEvents#ROLE_DELETED}), for
 * good. Nobody hands out more than it holds: to create, change, delete or assign a role, the caller's permissions must
 * cover the role's before and after, unregistered ones included (ROL-3). ADMIN grants every registered permission by
 * definition, never changes, and only an administrator assigns it. STAFF and CUSTOMER change like any other role but
 * cannot be deleted.
 *
 * <p>A permission that the host no longer registers stays in the stored role and grants nothing (ROL-1);
 * {@link #unregistered} shows it. Only an administrator, or a user with such a role, hands that role on. Immutable and
 * thread-safe.
 *
 * @param id the id, for life
 * @param name unique under folding (ROL-1), one line of at most 300 characters
 * @param permissions the permissions that it grants, by text; empty for ADMIN, which grants every registered permission
 * @param builtIn the built-in role that it is, null for a role of the host
 * @param version see {@link Aggregate}
 */
public record Role(
        RoleId id,
        String name,
        SortedSet<Permission> permissions,
        @Nullable BuiltInRole builtIn,
        long version) implements Aggregate<RoleId> {

    /** The {@linkplain #aggregateType() type} of this aggregate. */
    public static final String TYPE = "role";

    /**
     * Checks and copies the parts. Adapters call it to read a stored role.
     *
     * @param id the id, for life
     * @param name unique under folding (ROL-1), one line of at most 300 characters
     * @param permissions the permissions that it grants, by text; empty for ADMIN, which grants every registered
     *     permission
     * @param builtIn the built-in role that it is, null for a role of the host
     * @param version see {@link Aggregate}
     * @throws NullPointerException if {@code id} or {@code permissions} is null
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code too-long}, {@code control-character} or
     *     {@code unpaired-surrogate} for the name
     */
    public Role {
        Objects.requireNonNull(id, "id");
        name = Text.keptLine(name, Text.NAME);
        permissions = Collections.unmodifiableSortedSet(new TreeSet<>(permissions));
    }

    /**
     * {@return the permissions that the role grants now, unmodifiable: its registered ones, or all for ADMIN (ROL-1,
     * ROL-2)}
     *
     * @param registry all registered permissions
     */
    public SortedSet<Permission> effective(PermissionRegistry registry) {
        return builtIn == BuiltInRole.ADMIN ? registry.all() : split(registry, true);
    }

    /**
     * {@return the permissions of this role that nobody registers, unmodifiable; they grant nothing (ROL-1)}
     *
     * @param registry all registered permissions
     */
    public SortedSet<Permission> unregistered(PermissionRegistry registry) {
        return split(registry, false);
    }

    private SortedSet<Permission> split(PermissionRegistry registry, boolean known) {
        return Collections.unmodifiableSortedSet(permissions.stream()
                .filter(permission -> registry.knows(permission) == known)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A built-in role, as it is when a store is set up (ROL-2). */
    static Change<Role> builtIn(RoleId id, BuiltInRole which, PermissionRegistry registry) {
        SortedSet<Permission> permissions = switch (which) {
            case ADMIN -> Collections.emptySortedSet();
            case STAFF -> registry.staff();
            case CUSTOMER -> registry.customer();
        };
        return Change.of(
                new Role(id, which.name(), permissions, which, 0), new IdentityEvents.RoleCreated(texts(permissions)));
    }

    /** A role of the host's. */
    static Change<Role> create(RoleId id, String name, Collection<Permission> permissions) {
        Role role = new Role(id, name, new TreeSet<>(permissions), null, 0);
        return Change.of(role, new IdentityEvents.RoleCreated(texts(role.permissions)));
    }

    /** Another name and another set of permissions; refused for ADMIN (ROL-2). */
    Change<Role> change(String newName, Collection<Permission> newPermissions) {
        if (builtIn == BuiltInRole.ADMIN) {
            throw IdentityCodes.BUILT_IN_ROLE.rejection("The role ADMIN cannot be changed");
        }
        Role next = new Role(id, newName, new TreeSet<>(newPermissions), builtIn, version);
        return Change.from(
                this,
                next,
                new IdentityEvents.RoleChanged(
                        !next.name.equals(name),
                        texts(without(next.permissions, permissions)),
                        texts(without(permissions, next.permissions))));
    }

    /** The end of a role; refused for a built-in one (ROL-2). That nobody has it is the use case's to know. */
    Change<Role> delete() {
        if (builtIn != null) {
            throw IdentityCodes.BUILT_IN_ROLE.rejection("The built-in role " + builtIn + " cannot be deleted");
        }
        return Change.of(this, new IdentityEvents.RoleDeleted());
    }

    private static SortedSet<Permission> without(Collection<Permission> from, Collection<Permission> taken) {
        SortedSet<Permission> rest = new TreeSet<>(from);
        rest.removeAll(taken);
        return rest;
    }

    private static List<String> texts(Collection<Permission> permissions) {
        return permissions.stream().map(Permission::toString).toList();
    }

    @Override
    public String aggregateType() {
        return TYPE;
    }

    @Override
    public Role atVersion(long version) {
        return new Role(id, name, permissions, builtIn, version);
    }
}
