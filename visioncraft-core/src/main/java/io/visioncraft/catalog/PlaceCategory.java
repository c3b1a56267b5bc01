package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Asks for another place of a category among its siblings (CAT-2). Immutable and thread-safe.
 *
 * @param category which one
 * @param index the place, 0 being the first
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record PlaceCategory(
        @NotNull CategoryId category,
        @Min(0) int index,
        @Nullable Long expectedVersion) {

    /** That place for that category. */
    public static PlaceCategory at(CategoryId category, int index) {
        return new PlaceCategory(category, index, null);
    }

    /** Only at that version. */
    public PlaceCategory atVersion(long expected) {
        return new PlaceCategory(category, index, expected);
    }
}
