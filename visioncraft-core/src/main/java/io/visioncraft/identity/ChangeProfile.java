package io.visioncraft.identity;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Changes a user's name, billing profile or both; what is left out stays as it is. Immutable and thread-safe.
 *
 * @param user whose
 * @param name the new name, null to keep the old one
 * @param billing the new billing profile, null to keep the old one
 * @param withoutBilling whether the billing profile is removed
 * @param expectedVersion the version that the change is based on (GEN-6), null for any
 */
public record ChangeProfile(
        @NotNull UserId user,
        @Nullable String name,
        @Nullable @Valid BillingProfile billing,
        boolean withoutBilling,
        @Nullable Long expectedVersion) {

    /** A change of nothing yet. */
    public static ChangeProfile of(UserId user) {
        return new ChangeProfile(user, null, null, false, null);
    }

    /** With a new name. */
    public ChangeProfile named(String name) {
        return new ChangeProfile(user, name, billing, withoutBilling, expectedVersion);
    }

    /** With a new billing profile. */
    public ChangeProfile billedTo(BillingProfile billing) {
        return new ChangeProfile(user, name, billing, false, expectedVersion);
    }

    /** With no billing profile any more. */
    public ChangeProfile withoutBillingProfile() {
        return new ChangeProfile(user, name, null, true, expectedVersion);
    }

    /** Only if the user is still at that version. */
    public ChangeProfile atVersion(long version) {
        return new ChangeProfile(user, name, billing, withoutBilling, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
