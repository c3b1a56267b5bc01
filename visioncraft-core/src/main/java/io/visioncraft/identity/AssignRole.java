package io.visioncraft.identity;

import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Gives a user another role in place of the one it has. Immutable and thread-safe.
 *
 * @param user to whom
 * @param role which
 * @param expectedVersion the version of the user that the command is based on (GEN-6), null for any
 */
public record AssignRole(
        @NotNull UserId user,
        @NotNull RoleId role,
        @Nullable Long expectedVersion) {

    public static AssignRole of(UserId user, RoleId role) {
        return new AssignRole(user, role, null);
    }

    /** Only if the user is still at that version. */
    public AssignRole atVersion(long version) {
        return new AssignRole(user, role, version);
    }
}
