package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an empty category to go (CAT-4). Immutable and thread-safe.
 *
 * @param category which one
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record DeleteCategory(
        @NotNull CategoryId category, @Nullable Long expectedVersion) {

    /** That category. */
    public static DeleteCategory of(CategoryId category) {
        return new DeleteCategory(category, null);
    }

    /** Only at that version. */
    public DeleteCategory atVersion(long expected) {
        return new DeleteCategory(category, expected);
    }
}
