package io.visioncraft.catalog;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a service to go off offer (SVC-1). Immutable and thread-safe.
 *
 * @param service which one
 * @param reason why, kept in the history; null or blank for none
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record RetireService(
        @NotNull ServiceId service,
        @Size(max = Text.MESSAGE) @Nullable String reason,
        @Nullable Long expectedVersion) {

    /** That service. */
    public static RetireService of(ServiceId service) {
        return new RetireService(service, null, null);
    }

    /** With a reason. */
    public RetireService because(String reason) {
        return new RetireService(service, reason, expectedVersion);
    }

    /** Only at that version. */
    public RetireService atVersion(long expected) {
        return new RetireService(service, reason, expected);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
