package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Gives a category another place among its siblings (CAT-2). Immutable and thread-safe.
 *
 * @param category the category to move among its siblings
 * @param index the place, 0 being the first, less than the number of siblings with itself
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record PlaceCategory(
        @NotNull CategoryId category,
        @Min(0) int index,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version}
     *
     * @param category the category to move among its siblings
     * @param index the place, 0 being the first, less than the number of siblings with itself
     */
    public static PlaceCategory at(CategoryId category, int index) {
        return new PlaceCategory(category, index, null);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the category is at that version (GEN-6)}
     *
     * @param expected the version that the caller has seen, 1 or more
     */
    public PlaceCategory atVersion(long expected) {
        return new PlaceCategory(category, index, expected);
    }
}
