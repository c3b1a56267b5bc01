package io.visioncraft.identity;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Lets a suspended user in again (IDN-8). Immutable and thread-safe.
 *
 * @param user whom
 * @param reason why, for the history
 * @param expectedVersion the version that the command is based on (GEN-6), null for any
 */
public record ReinstateUser(
        @NotNull UserId user,
        @NotNull String reason,
        @Nullable Long expectedVersion) {

    public static ReinstateUser of(UserId user, String reason) {
        return new ReinstateUser(user, reason, null);
    }

    /** Only if the user is still at that version. */
    public ReinstateUser atVersion(long version) {
        return new ReinstateUser(user, reason, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
