package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ServiceId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Puts a service into another category. Immutable and thread-safe.
 *
 * @param service the service to move
 * @param category the category to move it to
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record MoveService(
        @NotNull ServiceId service,
        @NotNull CategoryId category,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version}
     *
     * @param service the service to move
     * @param category the category to move it to
     */
    public static MoveService to(ServiceId service, CategoryId category) {
        return new MoveService(service, category, null);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the service is at that version (GEN-6)}
     *
     * @param expected the version that the caller has seen, 1 or more
     */
    public MoveService atVersion(long expected) {
        return new MoveService(service, category, expected);
    }
}
