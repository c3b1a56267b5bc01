package io.visioncraft.identity;

import io.visioncraft.access.Permission;
import io.visioncraft.kernel.RoleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a role's name, its permissions, or both; a null leaves the part as it is (ROL-2). Immutable and thread-safe.
 *
 * @param role the role to change
 * @param name the new name, one line of at most 300 characters; null to keep the present one
 * @param permissions all permissions that the role grants from now on, each registered, at most 1,000; null to keep the
 *     present ones
 * @param expectedVersion the version of the role that the change is based on (GEN-6), null for any
 */
public record ChangeRole(
        @NotNull RoleId role,
        @Nullable String name,
        @Nullable @Size(max = CreateRole.MAX_PERMISSIONS) List<String> permissions,
        @Nullable Long expectedVersion) {

    /**
     * Copies the list and checks nothing: the use case reports every violation with its path.
     *
     * @param role the role to change
     * @param name the new name, one line of at most 300 characters; null to keep the present one
     * @param permissions all permissions that the role grants from now on, each registered, at most 1,000; null to keep
     *     the present ones
     * @param expectedVersion the version of the role that the change is based on (GEN-6), null for any
     */
    public ChangeRole {
        permissions = PermissionTexts.copy(permissions);
    }

    /**
     * {@return a command that changes nothing yet, for any version of the role}
     *
     * @param role the role to change
     */
    public static ChangeRole of(RoleId role) {
        return new ChangeRole(role, null, null, null);
    }

    /**
     * {@return this command with a new name}
     *
     * @param name the new name, one line of at most 300 characters
     */
    public ChangeRole named(String name) {
        return new ChangeRole(role, name, permissions, expectedVersion);
    }

    /**
     * {@return this command with exactly these permissions}
     *
     * @param permissions each {@code area:action:scope} and registered
     */
    public ChangeRole granting(String... permissions) {
        return new ChangeRole(role, name, List.of(permissions), expectedVersion);
    }

    /**
     * {@return this command with exactly these permissions}
     *
     * @param permissions each registered
     */
    public ChangeRole granting(Collection<Permission> permissions) {
        return new ChangeRole(role, name, PermissionTexts.of(permissions), expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the role is at the version}
     *
     * @param version the expected version of the role, from 1
     */
    public ChangeRole atVersion(long version) {
        return new ChangeRole(role, name, permissions, version);
    }
}
