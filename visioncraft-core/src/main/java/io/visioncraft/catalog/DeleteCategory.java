package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Deletes an empty category (CAT-4). Immutable and thread-safe.
 *
 * @param category a category without children and services
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record DeleteCategory(
        @NotNull CategoryId category, @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version}
     *
     * @param category a category without children and services
     */
    public static DeleteCategory of(CategoryId category) {
        return new DeleteCategory(category, null);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the category is at that version (GEN-6)}
     *
     * @param expected the version that the caller has seen, 1 or more
     */
    public DeleteCategory atVersion(long expected) {
        return new DeleteCategory(category, expected);
    }
}
