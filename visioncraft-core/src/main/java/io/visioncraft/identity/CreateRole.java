package io.visioncraft.identity;

import io.visioncraft.access.Permission;
import io.visioncraft.kernel.Arguments;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;

/**
 * Creates a role (ROL-1). Immutable and thread-safe.
 *
 * @param name the role's name, one line of at most 300 characters, unique under folding
 * @param permissions the permissions that it grants, each {@code area:action:scope} and registered; at most 1,000
 */
public record CreateRole(
        @NotNull String name,
        @NotNull @Size(max = CreateRole.MAX_PERMISSIONS) List<String> permissions) {

    /** The largest number of permissions in a role. */
    public static final int MAX_PERMISSIONS = 1_000;

    /**
     * Copies the list and checks nothing: the use case reports every violation with its path.
     *
     * @param name the role's name, one line of at most 300 characters, unique under folding
     * @param permissions the permissions that it grants, each {@code area:action:scope} and registered; at most 1,000
     */
    public CreateRole {
        permissions = PermissionTexts.copy(permissions);
    }

    /**
     * {@return a command for a role of these permissions}
     *
     * @param name the role's name
     * @param permissions each {@code area:action:scope} and registered
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null
     */
    public static CreateRole of(String name, String... permissions) {
        return new CreateRole(name, List.of(Arguments.required("permissions", permissions)));
    }

    /**
     * {@return a command for a role of these permissions}
     *
     * @param name the role's name
     * @param permissions each registered
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null
     */
    public static CreateRole of(String name, Collection<Permission> permissions) {
        return new CreateRole(name, PermissionTexts.of(Arguments.required("permissions", permissions)));
    }
}
