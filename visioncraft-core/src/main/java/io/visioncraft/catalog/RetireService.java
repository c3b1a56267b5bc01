package io.visioncraft.catalog;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Takes a service off offer, from ACTIVE (SVC-1). Immutable and thread-safe.
 *
 * @param service an ACTIVE service
 * @param reason why, kept in the history: several lines, at most 20,000 characters; null or blank for none
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record RetireService(
        @NotNull ServiceId service,
        @Size(max = Text.MESSAGE) @Nullable String reason,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command without a reason, for any version}
     *
     * @param service an ACTIVE service
     */
    public static RetireService of(ServiceId service) {
        return new RetireService(service, null, null);
    }

    /**
     * {@return this command with a reason}
     *
     * @param reason several lines, at most 20,000 characters
     */
    public RetireService because(String reason) {
        return new RetireService(service, reason, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the service is at that version (GEN-6)}
     *
     * @param expected the version that the caller has seen, 1 or more
     */
    public RetireService atVersion(long expected) {
        return new RetireService(service, reason, expected);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
