package io.visioncraft.identity;

import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Gives a user another role in place of the present one. Immutable and thread-safe.
 *
 * @param user the user who gets the role
 * @param role takes the place of the present role
 * @param expectedVersion the version of the user that the command is based on (GEN-6), null for any
 */
public record AssignRole(
        @NotNull UserId user,
        @NotNull RoleId role,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version of the user}
     *
     * @param user the user who gets the role
     * @param role takes the place of the present role
     */
    public static AssignRole of(UserId user, RoleId role) {
        return new AssignRole(user, role, null);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the user is at the version}
     *
     * @param version the expected version of the user, from 1
     */
    public AssignRole atVersion(long version) {
        return new AssignRole(user, role, version);
    }
}
