package io.visioncraft.identity;

import io.visioncraft.access.Permission;
import io.visioncraft.kernel.RoleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a role's name, what it grants, or both; what is left out stays as it is (ROL-2). Immutable and thread-safe.
 *
 * @param role which
 * @param name the new name, null to keep the old one
 * @param permissions all that it grants from now on, each registered; null to keep what it grants
 * @param expectedVersion the version that the change is based on (GEN-6), null for any
 */
public record ChangeRole(
        @NotNull RoleId role,
        @Nullable String name,
        @Nullable @Size(max = CreateRole.MAX_PERMISSIONS) List<String> permissions,
        @Nullable Long expectedVersion) {

    public ChangeRole {
        permissions = PermissionTexts.copy(permissions);
    }

    /** A change of nothing yet. */
    public static ChangeRole of(RoleId role) {
        return new ChangeRole(role, null, null, null);
    }

    /** With a new name. */
    public ChangeRole named(String name) {
        return new ChangeRole(role, name, permissions, expectedVersion);
    }

    /** Granting exactly these. */
    public ChangeRole granting(String... permissions) {
        return new ChangeRole(role, name, List.of(permissions), expectedVersion);
    }

    /** Granting exactly these. */
    public ChangeRole granting(Collection<Permission> permissions) {
        return new ChangeRole(role, name, PermissionTexts.of(permissions), expectedVersion);
    }

    /** Only if the role is still at that version. */
    public ChangeRole atVersion(long version) {
        return new ChangeRole(role, name, permissions, version);
    }
}
