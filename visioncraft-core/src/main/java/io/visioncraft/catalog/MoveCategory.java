package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a category to go under another parent, with its whole subtree (CAT-3). Immutable and thread-safe.
 *
 * @param category which one
 * @param parent where to, null for the roots
 * @param index the place among the new siblings, 0 being the first; null for the last
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record MoveCategory(
        @NotNull CategoryId category,
        @Nullable CategoryId parent,
        @Min(0) @Nullable Integer index,
        @Nullable Long expectedVersion) {

    /** To be the last child of another category. */
    public static MoveCategory under(CategoryId category, CategoryId parent) {
        return new MoveCategory(category, parent, null, null);
    }

    /** To be the last of the roots. */
    public static MoveCategory toRoots(CategoryId category) {
        return new MoveCategory(category, null, null, null);
    }

    /** At that place among its new siblings. */
    public MoveCategory at(int index) {
        return new MoveCategory(category, parent, index, expectedVersion);
    }

    /** Only at that version. */
    public MoveCategory atVersion(long expected) {
        return new MoveCategory(category, parent, index, expected);
    }
}
