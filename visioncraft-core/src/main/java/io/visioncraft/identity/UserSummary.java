package io.visioncraft.identity;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;

/**
 * A user in a list. Immutable and thread-safe.
 *
 * @param id the id
 * @param email the address as typed
 * @param name the name
 * @param role the role's id
 * @param status where the user stands
 * @param createdAt when the user came to be
 */
public record UserSummary(UserId id, String email, String name, RoleId role, UserStatus status, Instant createdAt) {

    /** {@code user} in a list. */
    public static UserSummary of(User user) {
        return new UserSummary(
                user.id(), user.email().text(), user.name(), user.role(), user.status(), user.createdAt());
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
