package io.visioncraft.identity;

import io.visioncraft.access.Permission;
import io.visioncraft.kernel.Arguments;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;

/**
 * Makes a role (ROL-1). Immutable and thread-safe.
 *
 * @param name what the role is called, unique under folding
 * @param permissions what it grants, each {@code area:action:scope} and registered
 */
public record CreateRole(
        @NotNull String name,
        @NotNull @Size(max = CreateRole.MAX_PERMISSIONS) List<String> permissions) {

    /** Most permissions of a role. */
    public static final int MAX_PERMISSIONS = 1_000;

    public CreateRole {
        permissions = PermissionTexts.copy(permissions);
    }

    public static CreateRole of(String name, String... permissions) {
        return new CreateRole(name, List.of(Arguments.required("permissions", permissions)));
    }

    /** A role of these permissions. */
    public static CreateRole of(String name, Collection<Permission> permissions) {
        return new CreateRole(name, PermissionTexts.of(Arguments.required("permissions", permissions)));
    }
}
