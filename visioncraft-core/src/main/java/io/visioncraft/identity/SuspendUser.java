package io.visioncraft.identity;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Suspends an ACTIVE user and ends the user's sessions (IDN-7, IDN-8). Immutable and thread-safe.
 *
 * @param user the user to suspend
 * @param reason why, for the history; at most 20,000 characters
 * @param expectedVersion the version of the user that the command is based on (GEN-6), null for any
 */
public record SuspendUser(
        @NotNull UserId user,
        @NotNull String reason,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version of the user}
     *
     * @param user the user to suspend
     * @param reason why, for the history; at most 20,000 characters
     */
    public static SuspendUser of(UserId user, String reason) {
        return new SuspendUser(user, reason, null);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the user is at the version}
     *
     * @param version the expected version of the user, from 1
     */
    public SuspendUser atVersion(long version) {
        return new SuspendUser(user, reason, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
