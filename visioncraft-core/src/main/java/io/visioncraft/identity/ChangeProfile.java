package io.visioncraft.identity;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Changes a user's name, billing profile or both; a null leaves the part as it is. Immutable and thread-safe.
 *
 * @param user the user to change
 * @param name the new name, one line of at most 300 characters; null to keep the present one
 * @param billing the new billing profile, null to keep the present one
 * @param withoutBilling whether the billing profile is removed
 * @param expectedVersion the version of the user that the change is based on (GEN-6), null for any
 */
public record ChangeProfile(
        @NotNull UserId user,
        @Nullable String name,
        @Nullable @Valid BillingProfile billing,
        boolean withoutBilling,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command that changes nothing yet, for any version of the user}
     *
     * @param user the user to change
     */
    public static ChangeProfile of(UserId user) {
        return new ChangeProfile(user, null, null, false, null);
    }

    /**
     * {@return this command with a new name}
     *
     * @param name the new name, one line of at most 300 characters
     */
    public ChangeProfile named(String name) {
        return new ChangeProfile(user, name, billing, withoutBilling, expectedVersion);
    }

    /**
     * {@return this command with a new billing profile}
     *
     * @param billing the new billing profile
     */
    public ChangeProfile billedTo(BillingProfile billing) {
        return new ChangeProfile(user, name, billing, false, expectedVersion);
    }

    /** {@return this command, which removes the billing profile} */
    public ChangeProfile withoutBillingProfile() {
        return new ChangeProfile(user, name, null, true, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the user is at the version}
     *
     * @param version the expected version of the user, from 1
     */
    public ChangeProfile atVersion(long version) {
        return new ChangeProfile(user, name, billing, withoutBilling, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
