package io.visioncraft.identity;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;

/**
 * A user in a list. Immutable and thread-safe.
 *
 * @param id the user's id
 * @param number the customer number
 * @param email the e-mail address as typed
 * @param name one line of at most 300 characters
 * @param role the role's id
 * @param status where the user stands
 * @param createdAt when the user was made, UTC, to the microsecond
 */
public record UserSummary(
        UserId id, String number, String email, String name, RoleId role, UserStatus status, Instant createdAt) {

    /**
     * {@return the user as a list shows it}
     *
     * @param user the user to list
     */
    public static UserSummary of(User user) {
        return new UserSummary(
                user.id(),
                user.number(),
                user.email().text(),
                user.name(),
                user.role(),
                user.status(),
                user.createdAt());
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "number");
    }
}
