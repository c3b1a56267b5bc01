package io.visioncraft.identity;

import io.visioncraft.kernel.RoleId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a role that no user has (ROL-2). Immutable and thread-safe.
 *
 * @param role which
 * @param expectedVersion the version that the command is based on (GEN-6), null for any
 */
public record DeleteRole(@NotNull RoleId role, @Nullable Long expectedVersion) {

    public static DeleteRole of(RoleId role) {
        return new DeleteRole(role, null);
    }

    /** Only if the role is still at that version. */
    public DeleteRole atVersion(long version) {
        return new DeleteRole(role, version);
    }
}
