package io.visioncraft.identity;

import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Checks all tax ids of a user's billing profile by the port (PAY-8). Immutable and thread-safe.
 *
 * @param user the user whose ids are checked
 * @param expectedVersion the version of the user that the check is based on (GEN-6), null for any
 */
public record CheckTaxIds(@NotNull UserId user, @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version of the user}
     *
     * @param user the user whose ids are checked
     */
    public static CheckTaxIds of(UserId user) {
        return new CheckTaxIds(user, null);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the user is at the version}
     *
     * @param version the expected version of the user, from 1
     */
    public CheckTaxIds atVersion(long version) {
        return new CheckTaxIds(user, version);
    }
}
