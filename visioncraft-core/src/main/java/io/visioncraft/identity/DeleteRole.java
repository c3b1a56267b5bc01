package io.visioncraft.identity;

import io.visioncraft.kernel.RoleId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a role that no user has (ROL-2). Immutable and thread-safe.
 *
 * @param role the role to delete
 * @param expectedVersion the version of the role that the command is based on (GEN-6), null for any
 */
public record DeleteRole(@NotNull RoleId role, @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version of the role}
     *
     * @param role the role to delete
     */
    public static DeleteRole of(RoleId role) {
        return new DeleteRole(role, null);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the role is at the version}
     *
     * @param version the expected version of the role, from 1
     */
    public DeleteRole atVersion(long version) {
        return new DeleteRole(role, version);
    }
}
