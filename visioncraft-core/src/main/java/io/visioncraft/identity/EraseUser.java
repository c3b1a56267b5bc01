package io.visioncraft.identity;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the personal data of a user by tombstones, for good (IDN-8). Immutable and thread-safe.
 *
 * @param user the user to erase
 * @param reason why, for the history; at most 20,000 characters
 * @param expectedVersion the version of the user that the command is based on (GEN-6), null for any
 */
public record EraseUser(
        @NotNull UserId user,
        @NotNull String reason,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version of the user}
     *
     * @param user the user to erase
     * @param reason why, for the history; at most 20,000 characters
     */
    public static EraseUser of(UserId user, String reason) {
        return new EraseUser(user, reason, null);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the user is at the version}
     *
     * @param version the expected version of the user, from 1
     */
    public EraseUser atVersion(long version) {
        return new EraseUser(user, reason, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
