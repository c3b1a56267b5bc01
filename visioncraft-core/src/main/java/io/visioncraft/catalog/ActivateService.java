package io.visioncraft.catalog;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a service to go on offer, from DRAFT or RETIRED (SVC-1). Immutable and thread-safe.
 *
 * @param service which one
 * @param reason why, kept in the history; null or blank for none
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record ActivateService(
        @NotNull ServiceId service,
        @Size(max = Text.MESSAGE) @Nullable String reason,
        @Nullable Long expectedVersion) {

    /** That service. */
    public static ActivateService of(ServiceId service) {
        return new ActivateService(service, null, null);
    }

    /** With a reason. */
    public ActivateService because(String reason) {
        return new ActivateService(service, reason, expectedVersion);
    }

    /** Only at that version. */
    public ActivateService atVersion(long expected) {
        return new ActivateService(service, reason, expected);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
