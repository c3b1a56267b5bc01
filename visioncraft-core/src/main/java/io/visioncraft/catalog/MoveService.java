package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ServiceId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a service to go into another category. Immutable and thread-safe.
 *
 * @param service which one
 * @param category where to
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record MoveService(
        @NotNull ServiceId service,
        @NotNull CategoryId category,
        @Nullable Long expectedVersion) {

    /** That service into that category. */
    public static MoveService to(ServiceId service, CategoryId category) {
        return new MoveService(service, category, null);
    }

    /** Only at that version. */
    public MoveService atVersion(long expected) {
        return new MoveService(service, category, expected);
    }
}
